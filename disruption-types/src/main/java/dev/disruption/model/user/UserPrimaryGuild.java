package dev.disruption.model.user;

import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
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

	/** The badge beside the tag; {@code null} if there is none. */
	public @Nullable CdnImage badgeImage() {
		return (this.identityGuildId != null && this.badge != null) ? Cdn.guildTagBadge(this.identityGuildId, this.badge) : null;
	}

}
