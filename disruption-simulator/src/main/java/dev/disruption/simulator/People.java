package dev.disruption.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.disruption.simulator.command.CommandLine;
import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.command.Values;
import dev.disruption.simulator.interaction.InteractionType;
import dev.disruption.simulator.interaction.Interactions;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Components;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person can do in Discord's client. */
public final class People {

	private static final int BUTTON = 2;

	private static final int LABEL = 18;

	private final World world;

	private final Commands commands;

	private final Interactions interactions;

	People(World world, Commands commands, Interactions interactions) {
		this.world = world;
		this.commands = commands;
		this.interactions = interactions;
	}

	/**
	 * Says something in a channel.
	 * @throws IllegalArgumentException if there is nothing to say, it is longer than 2000 characters, or the person is not in the guild
	 */
	public ObjectNode say(Person person, Channel channel, String text) {
		Guild guild = channel.guildId() == null ? null : this.world.guildById(channel.guildId());
		if (guild != null && guild.member(person.id()) == null) {
			throw new IllegalArgumentException(person.name() + " is no member of " + guild.name() + "; let them join first");
		}
		if (!channel.hasMessages()) {
			throw new IllegalArgumentException(channel.name() + " is a category; say it in one of its channels");
		}
		if (text.isBlank() || text.codePointCount(0, text.length()) > 2000) {
			throw new IllegalArgumentException("A message has 1 to 2000 characters, this one " + text.codePointCount(0, text.length()));
		}
		return this.world.messages().say(person, channel, text);
	}

	/** Changes the text of a message. */
	public ObjectNode edit(Channel channel, String messageId, String text) {
		return this.world.messages().edit(channel.id(), messageId, Json.object().put("content", text));
	}

	public void delete(Channel channel, String messageId) { this.world.messages().delete(channel.id(), messageId); }

	public void react(Person person, Channel channel, String messageId, String emoji) {
		this.world.reactions().add(person, channel.id(), messageId, emoji);
	}

	public void unreact(Person person, Channel channel, String messageId, String emoji) {
		this.world.reactions().remove(person, channel.id(), messageId, emoji);
	}

	public void type(Person person, Channel channel) { this.world.type(person, channel); }

	/**
	 * Runs a slash command as it is typed.
	 * @throws IllegalArgumentException if the bot has no such command, or the options do not fit
	 */
	public Invocation run(Person person, Channel channel, String line) {
		CommandLine commandLine = new CommandLine(this.commands.available(channel.guildId()), values(person, channel));
		return this.interactions.start(InteractionType.APPLICATION_COMMAND, person, channel, commandLine.parse(line), null);
	}

	/**
	 * Runs a slash command with the interaction's own options, for what cannot be typed.
	 * @param options the array {@code data.options}
	 */
	public Invocation run(Person person, Channel channel, String command, ArrayNode options) {
		ObjectNode data = CommandLine.start(command(channel, command, Commands.CHAT_INPUT));
		data.set("options", options.deepCopy());
		return this.interactions.start(InteractionType.APPLICATION_COMMAND, person, channel, data, null);
	}

	/** Runs a command of the context menu of a person. */
	public Invocation runOn(Person person, Channel channel, String command, Person target) {
		Values values = values(person, channel);
		ObjectNode data = CommandLine.start(command(channel, command, Commands.USER)).put("target_id", values.add(target));
		values.resolved(data);
		return this.interactions.start(InteractionType.APPLICATION_COMMAND, person, channel, data, null);
	}

	/** Runs a command of the context menu of a message. */
	public Invocation runOn(Person person, Channel channel, String command, String messageId) {
		Values values = values(person, channel);
		values.add(this.world.messages().require(channel.id(), messageId));
		ObjectNode data = CommandLine.start(command(channel, command, Commands.MESSAGE)).put("target_id", messageId);
		values.resolved(data);
		return this.interactions.start(InteractionType.APPLICATION_COMMAND, person, channel, data, null);
	}

	/**
	 * Types into an option that completes itself; the invocation's callback data has the choices.
	 * @param options the array {@code data.options}, one of them {@code focused}
	 */
	public Invocation complete(Person person, Channel channel, String command, ArrayNode options) {
		ObjectNode data = CommandLine.start(command(channel, command, Commands.CHAT_INPUT));
		data.set("options", options.deepCopy());
		return this.interactions.start(InteractionType.AUTOCOMPLETE, person, channel, data, null);
	}

	/**
	 * Clicks a button.
	 * @throws IllegalArgumentException if the message has no such button, or it is disabled
	 */
	public Invocation click(Person person, Channel channel, String messageId, String customId) {
		return use(person, channel, messageId, customId, type -> type == BUTTON, null);
	}

	/**
	 * Chooses from a select menu.
	 * @param values the values of a string select, else ids
	 * @throws IllegalArgumentException if the message has no such menu, or it is disabled, or does not offer this
	 */
	public Invocation select(Person person, Channel channel, String messageId, String customId, List<String> values) {
		return use(person, channel, messageId, customId, type -> type == 3 || type >= 5 && type <= 8, values);
	}

	/**
	 * Fills in and submits the modal that the bot answered with.
	 * @param opening the invocation that the bot answered with a modal
	 * @param texts the text of each input, by its custom id; an input that is not named keeps its value
	 */
	public Invocation submit(Invocation opening, Map<String, String> texts) {
		ObjectNode modal = opening.callbackData();
		if (modal == null || !Integer.valueOf(9).equals(opening.callbackType())) {
			throw new IllegalArgumentException("The bot did not answer " + opening.name() + " with a modal");
		}
		texts.keySet().stream().filter(customId -> Components.byCustomId(modal, customId) == null).forEach(customId -> {
			throw new IllegalArgumentException("The modal has no input '" + customId + "'");
		});
		ObjectNode data = Json.object().put("custom_id", Json.textOf(modal, "custom_id", ""));
		data.set("components", filled(modal, texts));
		return this.interactions.start(InteractionType.MODAL_SUBMIT, opening.person(), opening.channel(), data,
				opening.document().get("message") instanceof ObjectNode message ? message : null);
	}

	private Invocation use(Person person, Channel channel, String messageId, String customId, Predicate<Long> fits,
			@Nullable List<String> values) {
		ObjectNode message = this.world.messages().require(channel.id(), messageId);
		ObjectNode component = Components.byCustomId(message, customId);
		if (component == null || !fits.test(Json.longOf(component, "type", 0))) {
			throw new IllegalArgumentException("The message has no such component '" + customId + "'; it has "
					+ Components.all(message).stream().map(known -> Json.textOf(known, "custom_id")).filter(known -> known != null).toList());
		}
		if (Json.isTrue(component, "disabled")) {
			throw new IllegalArgumentException("The component '" + customId + "' is disabled");
		}
		int type = (int) Json.longOf(component, "type", 0);
		ObjectNode data = Json.object().put("custom_id", customId).put("component_type", type).put("id", Json.longOf(component, "id", 0));
		if (values != null) {
			choose(person, channel, component, type, values, data);
		}
		return this.interactions.start(InteractionType.MESSAGE_COMPONENT, person, channel, data, message);
	}

	private void choose(Person person, Channel channel, ObjectNode component, int type, List<String> chosen, ObjectNode data) {
		List<String> offered = Json.elements(component, "options").stream().map(option -> Json.textOf(option, "value", "")).toList();
		if (type == 3 && !offered.containsAll(chosen)) {
			throw new IllegalArgumentException("The menu does not offer " + chosen + "; it offers " + offered);
		}
		Values values = values(person, channel);
		chosen.forEach(value -> {
			boolean known = switch (type) {
				case 5 -> values.user(value).isPresent();
				case 6 -> values.role(value).isPresent();
				case 7 -> values.user(value).isPresent() || values.role(value).isPresent();
				case 8 -> values.channel(value).isPresent();
				default -> true;
			};
			if (!known) {
				throw new IllegalArgumentException("There is nothing with the id " + value + " that the menu could offer");
			}
		});
		values.resolved(data);
		data.set("values", Json.texts(chosen));
	}

	/** The answers of a modal, nested as its components are. */
	private static ArrayNode filled(JsonNode container, Map<String, String> texts) {
		ArrayNode answers = Json.array();
		for (JsonNode component : Json.elements(container, "components")) {
			ObjectNode answer = answers.addObject().put("type", Json.longOf(component, "type", 0)).put("id", Json.longOf(component, "id", 0));
			if (Json.longOf(component, "type", 0) == LABEL) {
				answer.set("component", input(component.path("component"), texts));
			}
			else if (component.has("components")) {
				answer.set("components", filled(component, texts));
			}
			else {
				answer.setAll(input(component, texts));
			}
		}
		return answers;
	}

	private static ObjectNode input(JsonNode component, Map<String, String> texts) {
		ObjectNode answer = Json.object().put("type", Json.longOf(component, "type", 0)).put("id", Json.longOf(component, "id", 0));
		String customId = Json.textOf(component, "custom_id");
		if (customId == null) {
			return answer;
		}
		String text = texts.getOrDefault(customId, Json.textOf(component, "value", ""));
		answer.put("custom_id", customId);
		if (Json.longOf(component, "type", 0) == 4) {
			return answer.put("value", text);
		}
		answer.set("values", Json.texts(text.isEmpty() ? List.of() : List.of(text)));
		return answer;
	}

	private ObjectNode command(Channel channel, String name, int type) {
		List<ObjectNode> available = this.commands.available(channel.guildId());
		return available.stream().filter(command -> Json.longOf(command, "type", 1) == type && name.equals(Json.textOf(command, "name")))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The bot has no command '" + name + "' of type " + type + "; it has "
					+ available.stream().map(command -> Json.textOf(command, "name")).toList()));
	}

	private Values values(Person person, Channel channel) {
		Guild guild = channel.guildId() == null ? null : this.world.guildById(channel.guildId());
		return new Values(this.world, guild, person);
	}

}
