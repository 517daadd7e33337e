package dev.disruption.model.command;

/**
 * What changes in a command.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#edit-global-application-command-json-params">Edit Global
 * Application Command</a>
 */
public final class EditApplicationCommand extends ApplicationCommandBody<EditApplicationCommand> {

	/** Whatever makes a command into another one of the same type. */
	public static EditApplicationCommand to(CreateApplicationCommand wanted) {
		EditApplicationCommand changes = new EditApplicationCommand();
		wanted.fields().forEach((field, value) -> {
			if (!field.equals("type") && !field.equals("id")) {
				changes.set(field, value);
			}
		});
		return changes;
	}

}
