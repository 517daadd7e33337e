package dev.disruption.model.channel;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.model.permission.Permission;

/**
 * Permissions that one channel allows or denies to a role or member.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#overwrite-object-overwrite-structure">Overwrite Structure</a>
 */
@Written
public record Overwrite(
		Snowflake id,
		Type type,
		Flags<Permission> allow,
		Flags<Permission> deny) {

	/** What a role may do and may not; {@code @everyone} is the role with the id of the guild. */
	public static OverwriteBuilder role(Snowflake roleId) {
		return builder(roleId, Type.ROLE);
	}

	/** What a member may do and may not. */
	public static OverwriteBuilder member(Snowflake userId) {
		return builder(userId, Type.MEMBER);
	}

	public static OverwriteBuilder builder(Snowflake id, Type type) {
		return new OverwriteBuilder().id(id).type(type);
	}

	/** What the overwrite is for. */
	public enum Type implements Coded {

		@Code(0) ROLE,
		@Code(1) MEMBER,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
