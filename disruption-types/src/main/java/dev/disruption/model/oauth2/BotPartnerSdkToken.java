package dev.disruption.model.oauth2;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/bot-token-endpoint">A token for a provisional account</a>, for a user that the bot answers for. */
public final class BotPartnerSdkToken extends Body<BotPartnerSdkToken> {

	/** At most 1024 characters. */
	public BotPartnerSdkToken externalUserId(@Limit(max = 1024) String externalUserId) { return set("external_user_id", externalUserId); }

	public BotPartnerSdkToken provisionalUserId(@Nullable Snowflake provisionalUserId) { return set("provisional_user_id", provisionalUserId); }

	/** 1 to 32 characters. */
	public BotPartnerSdkToken preferredGlobalName(@Limit(min = 1, max = 32) @Nullable String preferredGlobalName) { return set("preferred_global_name", preferredGlobalName); }

}
