package dev.disruption.model.oauth2;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/external-credentials-exchange">A token for a provisional account</a>, for the credentials of another identity provider. */
public final class PartnerSdkToken extends Body<PartnerSdkToken> {

	public PartnerSdkToken clientId(Snowflake clientId) { return set("client_id", clientId); }

	/** Never written to a log. */
	public PartnerSdkToken clientSecret(@Nullable String clientSecret) { return set("client_secret", clientSecret); }

	public PartnerSdkToken externalAuthToken(String externalAuthToken) { return set("external_auth_token", externalAuthToken); }

	public PartnerSdkToken externalAuthType(ExternalAuthType externalAuthType) { return set("external_auth_type", externalAuthType); }

}
