package dev.disruption.model.guild;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.model.oauth2.OAuth2Scope;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An account or application that acts in a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#integration-object-integration-structure">Integration Structure</a>
 */
public record Integration(
		Snowflake id,
		String name,
		Type type,
		boolean enabled,
		boolean syncing,
		@Nullable Snowflake roleId,
		boolean enableEmoticons,
		@Nullable ExpireBehavior expireBehavior,
		@Nullable Integer expireGracePeriod,
		@Nullable User user,
		IntegrationAccount account,
		@Nullable Instant syncedAt,
		@Nullable Integer subscriberCount,
		boolean revoked,
		@Nullable IntegrationApplication application,
		List<OAuth2Scope> scopes,
		@Nullable Guild guild,
		@Nullable Snowflake applicationId) {

	/** <a href="https://docs.discord.com/developers/resources/guild#integration-object-integration-expire-behaviors">Integration Expire Behaviors</a> */
	public enum ExpireBehavior implements Coded {

		@Code(0) REMOVE_ROLE,
		@Code(1) KICK,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** Where an integration comes from. */
	public enum Type {

		TWITCH,
		YOUTUBE,
		DISCORD,
		GUILD_SUBSCRIPTION,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
