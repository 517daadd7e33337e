package dev.disruption.model.command;

import dev.disruption.json.Snowflake;
import dev.disruption.validation.Violations;

/**
 * A command to register.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#create-global-application-command-json-params">Create Global
 * Application Command</a>
 */
public final class CreateApplicationCommand extends ApplicationCommandBody<CreateApplicationCommand> {

	/** A command that users type: {@code /name}. */
	public static CreateApplicationCommand slash(String name, String description) {
		return new CreateApplicationCommand().name(name).description(description);
	}

	/** An entry in the menu of users. */
	public static CreateApplicationCommand user(String name) {
		return new CreateApplicationCommand().type(ApplicationCommand.Type.USER).name(name);
	}

	/** An entry in the menu of messages. */
	public static CreateApplicationCommand message(String name) {
		return new CreateApplicationCommand().type(ApplicationCommand.Type.MESSAGE).name(name);
	}

	/** The command that opens the application's activity; there is one, and it is global. */
	public static CreateApplicationCommand entryPoint(String name, String description, ApplicationCommand.EntryPointHandlerType handler) {
		return new CreateApplicationCommand().type(ApplicationCommand.Type.PRIMARY_ENTRY_POINT)
			.name(name)
			.description(description)
			.handler(handler);
	}

	/** The same entry point command as there is, for requests that overwrite all: it must not be missing from these. */
	public static CreateApplicationCommand entryPoint(ApplicationCommand registered) {
		CreateApplicationCommand same = new CreateApplicationCommand().id(registered.id()).type(ApplicationCommand.Type.PRIMARY_ENTRY_POINT)
			.name(registered.name()).description(registered.description()).handler(registered.handler())
			.defaultMemberPermissions(registered.defaultMemberPermissions()).nsfw(registered.nsfw());
		if (!registered.nameLocalizations().isEmpty()) {
			same.nameLocalizations(registered.nameLocalizations());
		}
		if (!registered.descriptionLocalizations().isEmpty()) {
			same.descriptionLocalizations(registered.descriptionLocalizations());
		}
		if (!registered.contexts().isEmpty()) {
			same.contexts(registered.contexts());
		}
		return registered.integrationTypes().isEmpty() ? same : same.integrationTypes(registered.integrationTypes());
	}

	public CreateApplicationCommand type(ApplicationCommand.Type type) { return set("type", type); }

	public ApplicationCommand.Type type() {
		return (fields().get("type") instanceof ApplicationCommand.Type type) ? type : ApplicationCommand.Type.CHAT_INPUT;
	}

	/** Keeps a command that is known by this id; only where all commands are overwritten at once. */
	public CreateApplicationCommand id(Snowflake commandId) { return set("id", commandId); }

	@Override
	public void check(Violations violations) {
		super.check(violations);
		violations.requireFields(this, "name");
		ApplicationCommand.Type type = type();
		if (type == ApplicationCommand.Type.CHAT_INPUT) {
			checkSlashCommand(violations);
		}
		else {
			violations.at("options").require(options().isEmpty(), "are for slash commands");
		}
		if (type == ApplicationCommand.Type.USER || type == ApplicationCommand.Type.MESSAGE) {
			violations.at("description").require("".equals(fields().getOrDefault("description", "")), "is for slash commands");
		}
		violations.at("handler").require(fields().get("handler") == null || type == ApplicationCommand.Type.PRIMARY_ENTRY_POINT,
				"is for PRIMARY_ENTRY_POINT commands");
	}

	private void checkSlashCommand(Violations violations) {
		if (fields().get("name") instanceof String name) {
			violations.at("name")
				.require(name.matches(ApplicationCommandOption.NAME), "'" + name + "' has to be " + ApplicationCommandOption.NAME_AS);
		}
		violations.at("description").require(!"".equals(fields().getOrDefault("description", "")), "is missing");
	}

}
