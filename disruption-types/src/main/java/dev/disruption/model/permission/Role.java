package dev.disruption.model.permission;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.color.Color;
import dev.disruption.model.markdown.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object-role-structure">Role Structure</a>
 */
public record Role(
		Snowflake id,
		String name,
		Color color,
		RoleColors colors,
		boolean hoist,
		@Nullable String icon,
		@Nullable String unicodeEmoji,
		int position,
		Flags<Permission> permissions,
		boolean managed,
		boolean mentionable,
		@Nullable RoleTags tags,
		Flags<Flag> flags) {

	/** Names the role in a text, and notifies if allowed: {@code <@&165511591545143296>}. */
	public String mention() { return new Mention.Role(this.id).text(); }

	/** The icon; {@code null} if there is none. */
	public @Nullable CdnImage iconImage() {
		return (this.icon != null) ? Cdn.roleIcon(this.id, this.icon) : null;
	}

	/** <a href="https://docs.discord.com/developers/topics/permissions#role-object-role-flags">Role Flags</a> */
	public enum Flag {

		@Bit(0) IN_PROMPT

	}

}
