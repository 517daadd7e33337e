package dev.disruption.model.command;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;

/**
 * Whether one role, user or channel may use a command.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permissions-structure">Application Command Permissions Structure</a>
 */
public record ApplicationCommandPermissions(
		Snowflake id,
		Type type,
		boolean permission) {

	/** <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permission-type">Application Command Permission Type</a> */
	public enum Type implements Coded {

		@Code(1) ROLE,
		@Code(2) USER,
		@Code(3) CHANNEL,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
