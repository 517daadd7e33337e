package dev.disruption.model.command;

import java.util.List;

import dev.disruption.json.Snowflake;

/**
 * Who may use a command in a guild.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-guild-application-command-permissions-structure">Guild Application Command Permissions Structure</a>
 */
public record GuildApplicationCommandPermissions(
		Snowflake id,
		Snowflake applicationId,
		Snowflake guildId,
		List<ApplicationCommandPermissions> permissions) {
}
