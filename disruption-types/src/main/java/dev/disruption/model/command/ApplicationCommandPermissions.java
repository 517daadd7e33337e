package dev.disruption.model.command;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;

/**
 * Whether one role, user or channel may use a command.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permissions-structure">Application Command Permissions Structure</a>
 */
@Written
public record ApplicationCommandPermissions(
		Snowflake id,
		Type type,
		Boolean permission) {

	/** Whether a role may; {@code @everyone} is the role with the id of the guild. */
	public static ApplicationCommandPermissions role(Snowflake roleId, boolean permission) {
		return of(roleId, Type.ROLE, permission);
	}

	public static ApplicationCommandPermissions user(Snowflake userId, boolean permission) {
		return of(userId, Type.USER, permission);
	}

	/** Whether it can be used in a channel; the id of the guild minus 1 stands for all channels. */
	public static ApplicationCommandPermissions channel(Snowflake channelId, boolean permission) {
		return of(channelId, Type.CHANNEL, permission);
	}

	private static ApplicationCommandPermissions of(Snowflake id, Type type, boolean permission) {
		return new ApplicationCommandPermissionsBuilder().id(id).type(type).permission(permission).unchecked();
	}

	/** <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permission-type">Application Command Permission Type</a> */
	public enum Type implements Coded {

		@Code(1) ROLE,
		@Code(2) USER,
		@Code(3) CHANNEL,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
