package dev.disruption.model.oauth2;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/unmerging-accounts">Parts a provisional account from the account that it was merged with</a>. */
public final class UnmergeProvisionalAccount extends Body<UnmergeProvisionalAccount> {

	public UnmergeProvisionalAccount clientId(Snowflake clientId) { return set("client_id", clientId); }

	/** Never written to a log. */
	public UnmergeProvisionalAccount clientSecret(@Nullable String clientSecret) { return set("client_secret", clientSecret); }

	public UnmergeProvisionalAccount externalAuthToken(String externalAuthToken) { return set("external_auth_token", externalAuthToken); }

	public UnmergeProvisionalAccount externalAuthType(ExternalAuthType externalAuthType) { return set("external_auth_type", externalAuthType); }

}
