package dev.disruption.simulator.command;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import tools.jackson.databind.JsonNode;

/** Discord's limits on commands; see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object">Application Command Object</a>. */
final class CommandForm {

	private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");

	private static final int LARGEST = 8000;

	private final Form form = new Form();

	/** @param path where the command stands in the body, empty or an index with a dot */
	CommandForm check(String path, JsonNode command) {
		int type = (int) Json.longOf(command, "type", Commands.CHAT_INPUT);
		this.form.oneOf(path + "type", command.path("type"), List.of(1, 2, 3, 4)).required(path + "name", command.path("name"));
		if (type == Commands.CHAT_INPUT) {
			name(path + "name", command.path("name"));
			this.form.required(path + "description", command.path("description")).length(path + "description", command.path("description"), 1, 100);
			int size = options(path + "options", command) + length(command);
			if (size > LARGEST) {
				this.form.error(path.isEmpty() ? "" : path.substring(0, path.length() - 1), "APPLICATION_COMMAND_TOO_LARGE",
						"Command exceeds maximum size (" + LARGEST + ")");
			}
		}
		else {
			this.form.length(path + "name", command.path("name"), 1, 32);
			if (command.path("description").isString() && !command.path("description").stringValue().isEmpty()) {
				this.form.error(path + "description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu commands cannot have description");
			}
		}
		return this;
	}

	void throwIfInvalid() { this.form.throwIfInvalid(); }

	private void name(String path, JsonNode value) {
		if (!value.isString()) {
			return;
		}
		String name = value.stringValue();
		if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
			this.form.error(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
		}
	}

	/** Returns how many characters the options count for. */
	private int options(String path, JsonNode parent) {
		this.form.size(path, parent.path("options"), 25);
		Set<String> names = new HashSet<>();
		boolean optionalSeen = false;
		int size = 0;
		int index = 0;
		for (JsonNode option : Json.elements(parent, "options")) {
			String here = path + "." + index++;
			option(here, option);
			if (!names.add(Json.textOf(option, "name", ""))) {
				this.form.error(path, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
			}
			boolean required = Json.isTrue(option, "required");
			if (required && optionalSeen) {
				this.form.error(here, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
			}
			optionalSeen |= !required;
			size += length(option) + options(here + ".options", option);
		}
		return size;
	}

	private void option(String path, JsonNode option) {
		this.form.required(path + ".type", option.path("type"))
			.oneOf(path + ".type", option.path("type"), IntStream.rangeClosed(1, 11).boxed().toList())
			.required(path + ".name", option.path("name")).required(path + ".description", option.path("description"))
			.length(path + ".description", option.path("description"), 1, 100).size(path + ".choices", option.path("choices"), 25);
		name(path + ".name", option.path("name"));
		int index = 0;
		for (JsonNode choice : Json.elements(option, "choices")) {
			String here = path + ".choices." + index++;
			this.form.required(here + ".name", choice.path("name")).length(here + ".name", choice.path("name"), 1, 100)
				.required(here + ".value", choice.path("value"));
			if (choice.path("value").isString()) {
				this.form.length(here + ".value", choice.path("value"), 0, 100);
			}
		}
		if (Json.isTrue(option, "autocomplete") && !Json.elements(option, "choices").isEmpty()) {
			this.form.error(path + ".autocomplete", "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID",
					"Autocomplete cannot be enabled with choices");
		}
	}

	private static int length(JsonNode named) {
		int choices = Json.elements(named, "choices").stream()
			.mapToInt(choice -> Json.textOf(choice, "name", "").length() + Json.textOf(choice, "value", "").length()).sum();
		return Json.textOf(named, "name", "").length() + Json.textOf(named, "description", "").length() + choices;
	}

}
