package dev.disruption.model.command;

import dev.disruption.json.Snowflake;

/**
 * A command to register.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#create-global-application-command-json-params">Create Global
 * Application Command</a>
 */
public final class CreateApplicationCommand extends ApplicationCommandBody<CreateApplicationCommand> {

	public CreateApplicationCommand type(ApplicationCommand.Type type) { return set("type", type); }

	/** Keeps a command that is known by this id; only where all commands are overwritten at once. */
	public CreateApplicationCommand id(Snowflake commandId) { return set("id", commandId); }

}
