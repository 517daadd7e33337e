package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Snowflake;
import dev.disruption.model.command.GuildApplicationCommandPermissions;

/** What happens to commands of the application. */
public sealed interface ApplicationCommandEvent extends Event {

	/**
	 * Somebody changed who may use a command.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#application-command-permissions-update">Application Command Permissions Update</a>
	 */
	record ApplicationCommandPermissionsUpdate(@JsonUnwrapped GuildApplicationCommandPermissions permissions)
			implements ApplicationCommandEvent {

		@Override
		public Snowflake guildId() {
			return this.permissions.guildId();
		}

	}

}
