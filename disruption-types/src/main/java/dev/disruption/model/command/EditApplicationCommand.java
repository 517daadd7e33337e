package dev.disruption.model.command;

/**
 * What changes in a command.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#edit-global-application-command-json-params">Edit Global
 * Application Command</a>
 */
public final class EditApplicationCommand extends ApplicationCommandBody<EditApplicationCommand> {
}
