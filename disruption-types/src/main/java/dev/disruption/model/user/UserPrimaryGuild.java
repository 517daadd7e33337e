package dev.disruption.model.user;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The guild whose tag a user wears.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user#user-object-user-primary-guild">User Primary Guild</a>
 */
public record UserPrimaryGuild(
		@Nullable Snowflake identityGuildId,
		boolean identityEnabled,
		@Nullable String tag,
		@Nullable String badge) {
}
