package dev.disruption.model.permission;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object-role-structure">Role Structure</a>
 */
public record Role(
		Snowflake id,
		String name,
		int color,
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

	/** <a href="https://docs.discord.com/developers/topics/permissions#role-object-role-flags">Role Flags</a> */
	public enum Flag {

		@Bit(0) IN_PROMPT

	}

}
