package dev.disruption.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.disruption.simulator.command.CommandLine;
import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.command.Values;
import dev.disruption.simulator.interaction.InteractionType;
import dev.disruption.simulator.interaction.Interactions;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Components;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.MessageForm;
import dev.disruption.simulator.world.Messages;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Rights;
import dev.disruption.simulator.world.World;
import dev.disruption.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person can do in Discord's client. */
public final class People {

	private static final int BUTTON = 2;

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
	 * @throws IllegalArgumentException if there is nothing to say, or it is longer than 2000 characters
	 * @throws Refusal if the person may not say it there, or not yet
	 */
	public ObjectNode say(Person person, Channel channel, String text) { return say(person, channel, text, null, List.of()); }

	/** Answers a message. @throws IllegalArgumentException as {@link #say(Person, Channel, String)} does */
	public ObjectNode reply(Person person, Channel channel, String messageId, String text) {
		return say(person, channel, text, messageId, List.of());
	}

	/**
	 * Says something, with files.
	 * @param repliedTo the id of the message that this one answers; null for none
	 * @param uploads the ids of uploaded files
	 * @throws IllegalArgumentException if there is nothing to say, it is longer than 2000 characters, or the person is not in the guild
	 */
	public ObjectNode say(Person person, Channel channel, String text, @Nullable String repliedTo, List<String> uploads) {
		if (text.isBlank() && uploads.isEmpty() || text.codePointCount(0, text.length()) > 2000) {
			throw new IllegalArgumentException("A message has 1 to 2000 characters, this one " + text.codePointCount(0, text.length()));
		}
		ObjectNode draft = Json.object().put("content", text);
		if (repliedTo != null) {
			draft.putObject("message_reference").put("message_id", repliedTo).put("channel_id", channel.id());
		}
		if (!uploads.isEmpty()) {
			draft.set("attachments", Json.array(uploads.stream().map(this.world.uploads()::require).toList()));
		}
		return send(person, channel, draft, !uploads.isEmpty());
	}

	/** Hands a file over, to be sent with a message, as an option of a command, or in a modal. @return the attachment, with its id */
	public ObjectNode upload(Channel channel, String name, @Nullable String contentType, byte[] content) {
		return this.world.uploads().add(channel, name, contentType, content);
	}

	/** Changes the text of a message of one's own. @throws Refusal if it is somebody else's */
	public ObjectNode edit(Person person, Channel channel, String messageId, String text) {
		return in(person, channel, "edit the message", rights -> {
			rights.edit(this.world.messages().require(channel.id(), messageId));
			return this.world.messages().edit(channel.id(), messageId, Json.object().put("content", text));
		});
	}

	/** Deletes a message, of one's own or as a moderator. @throws Refusal if the person may not */
	public void delete(Person person, Channel channel, String messageId) {
		in(person, channel, "delete the message", rights -> {
			rights.delete(channel, this.world.messages().require(channel.id(), messageId));
			this.world.messages().delete(channel, messageId, new By(person, null));
			return messageId;
		});
	}

	/** Reacts to a message. @throws Refusal if the person may not */
	public void react(Person person, Channel channel, String messageId, String emoji) {
		in(person, channel, "react with " + emoji, rights -> {
			rights.react(channel, this.world.messages().require(channel.id(), messageId), emoji);
			this.world.reactions().add(person, channel.id(), messageId, emoji);
			return messageId;
		});
	}

	public void unreact(Person person, Channel channel, String messageId, String emoji) {
		this.world.reactions().remove(person, channel.id(), messageId, emoji);
	}

	/** Votes in a poll, in place of all votes before. @param answers the numbers of the answers; none takes the votes back */
	public void vote(Person person, Channel channel, String messageId, List<Integer> answers) {
		in(person, channel, "vote", rights -> {
			ObjectNode message = this.world.messages().require(channel.id(), messageId);
			Json.elements(message.path("poll"), "answers").stream().map(answer -> (int) Json.longOf(answer, "answer_id", 0))
				.filter(answer -> !answers.contains(answer))
				.forEach(answer -> this.world.polls().unvote(person, channel.id(), messageId, answer));
			answers.forEach(answer -> this.world.polls().vote(person, channel.id(), messageId, answer));
			return messageId;
		});
	}

	/** Opens a poll that lasts a day. @throws Refusal if the person may not */
	public ObjectNode ask(Person person, Channel channel, String question, List<String> answers) {
		ObjectNode draft = Json.object();
		ObjectNode poll = draft.putObject("poll").put("duration", 24);
		poll.putObject("question").put("text", question);
		ArrayNode listed = poll.putArray("answers");
		answers.forEach(answer -> listed.addObject().putObject("poll_media").put("text", answer));
		return send(person, channel, draft, false);
	}

	/** Opens a thread. @param messageId the message that it is about; null for none @throws Refusal if the person may not */
	public Channel openThread(Person person, Channel channel, String name, @Nullable String messageId) {
		int type = channel.type() == Channel.ANNOUNCEMENT ? Channel.ANNOUNCEMENT_THREAD : Channel.PUBLIC_THREAD;
		return in(person, channel, "open a thread", rights -> {
			rights.startThread(channel, type);
			Channel thread = this.world.threads().start(channel, type, Json.object().put("name", name), messageId, new By(person, null));
			if (messageId != null) {
				this.world.messages().startedThread(channel, messageId, thread);
			}
			return thread;
		});
	}

	/** Pins a message, or takes the pin away. @throws Refusal if the person may not */
	public void pin(Person person, Channel channel, String messageId, boolean on) {
		in(person, channel, on ? "pin the message" : "unpin the message", rights -> {
			rights.require(channel, Permission.PIN_MESSAGES);
			if (on) {
				this.world.pins().pin(channel, messageId, new By(person, null));
			}
			else {
				this.world.pins().unpin(channel, messageId, new By(person, null));
			}
			return messageId;
		});
	}

	/** Begins to type. @throws Refusal if the person may not say anything there */
	public void type(Person person, Channel channel) {
		in(person, channel, "type", rights -> {
			rights.speak(channel);
			this.world.type(person, channel);
			return channel;
		});
	}

	/**
	 * Runs a slash command as it is typed.
	 * @throws IllegalArgumentException if the bot has no such command, or the options do not fit
	 * @throws Refusal if the person may not run it there
	 */
	public Invocation run(Person person, Channel channel, String line) {
		String name = line.strip().split("\\s", 2)[0];
		this.commands.available(channel.guildId()).stream().filter(command -> Json.longOf(command, "type", 1) == Commands.CHAT_INPUT)
			.filter(command -> name.equals("/" + Json.textOf(command, "name"))).forEach(command -> demandAccess(person, channel, command));
		CommandLine commandLine = new CommandLine(this.commands.available(channel.guildId()), values(person, channel));
		return this.interactions.start(InteractionType.APPLICATION_COMMAND, person, channel, commandLine.parse(line), null);
	}

	/**
	 * Runs a slash command with the interaction's own options, for what cannot be typed.
	 * @param options the array {@code data.options}
	 */
	public Invocation run(Person person, Channel channel, String command, ArrayNode options) {
		ObjectNode data = CommandLine.start(command(person, channel, command, Commands.CHAT_INPUT));
		data.set("options", options.deepCopy());
		return this.interactions.start(InteractionType.APPLICATION_COMMAND, person, channel, data, null);
	}

	/** Runs a command of the context menu of a person. */
	public Invocation runOn(Person person, Channel channel, String command, Person target) {
		Values values = values(person, channel);
		ObjectNode data = CommandLine.start(command(person, channel, command, Commands.USER)).put("target_id", values.add(target));
		values.resolved(data);
		return this.interactions.start(InteractionType.APPLICATION_COMMAND, person, channel, data, null);
	}

	/** Runs a command of the context menu of a message. */
	public Invocation runOn(Person person, Channel channel, String command, String messageId) {
		Values values = values(person, channel);
		values.add(this.world.messages().require(channel.id(), messageId));
		ObjectNode data = CommandLine.start(command(person, channel, command, Commands.MESSAGE)).put("target_id", messageId);
		values.resolved(data);
		return this.interactions.start(InteractionType.APPLICATION_COMMAND, person, channel, data, null);
	}

	/**
	 * Types into an option that completes itself; the invocation's callback data has the choices.
	 * @param options the array {@code data.options}, one of them {@code focused}
	 */
	public Invocation complete(Person person, Channel channel, String command, ArrayNode options) {
		ObjectNode data = CommandLine.start(command(person, channel, command, Commands.CHAT_INPUT));
		data.set("options", options.deepCopy());
		return this.interactions.start(InteractionType.AUTOCOMPLETE, person, channel, data, null);
	}

	/**
	 * Types into an option that completes itself, as the client does it while somebody types.
	 * @param command the command with its groups: {@code tag show}
	 * @param typed what was typed into the options so far, by name
	 * @param focused the option that is typed into
	 * @throws IllegalArgumentException if the bot has no such command, or the option does not complete itself
	 */
	public Invocation complete(Person person, Channel channel, String command, Map<String, String> typed, String focused) {
		List<String> path = List.of(command.strip().split("\\s+"));
		ObjectNode known = command(person, channel, path.get(0), Commands.CHAT_INPUT);
		return complete(person, channel, path.get(0), Completion.options(known, path.subList(1, path.size()), typed, focused));
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
		ObjectNode given = Json.object();
		texts.forEach(given::put);
		return submit(opening, given);
	}

	/**
	 * Fills in and submits the modal that the bot answered with.
	 * @param opening the invocation that the bot answered with a modal
	 * @param given by the custom id of each input: a text, true or false, or a list of values or ids; an input that is not named keeps its
	 * value
	 * @throws IllegalArgumentException if there is no modal, or an input does not take what it is given
	 */
	public Invocation submit(Invocation opening, ObjectNode given) {
		ObjectNode modal = opening.callbackData();
		if (modal == null || !Integer.valueOf(9).equals(opening.callbackType())) {
			throw new IllegalArgumentException("The bot did not answer " + opening.name() + " with a modal");
		}
		ObjectNode data = new ModalAnswers(given, values(opening.person(), opening.channel())).to(modal);
		return this.interactions.start(InteractionType.MODAL_SUBMIT, opening.person(), opening.channel(), data,
				opening.document().get("message") instanceof ObjectNode message ? message : null);
	}

	/**
	 * Does once more what an interaction of before was about, as a new interaction: with a new id and token, and three seconds to answer.
	 * @param interaction the {@code d} of an INTERACTION_CREATE
	 * @throws IllegalArgumentException if the person or the channel is gone
	 */
	public Invocation repeat(ObjectNode interaction) {
		JsonNode user = interaction.path("user").isObject() ? interaction.path("user") : interaction.path("member").path("user");
		Person person = this.world.personById(Json.textOf(user, "id", ""));
		Channel channel = this.world.channelById(Json.textOf(interaction, "channel_id", ""));
		InteractionType type = InteractionType.of((int) Json.longOf(interaction, "type", 0));
		if (person == null || channel == null || type == null || !(interaction.get("data") instanceof ObjectNode data)) {
			throw new IllegalArgumentException("This interaction can't be repeated: its person or its channel is gone");
		}
		return this.interactions.start(type, person, channel, data, interaction.get("message") instanceof ObjectNode message ? message : null);
	}

	/**
	 * Tells bots of something once more that they have heard of.
	 * @param event the gateway's name of it; an INTERACTION_CREATE has to be {@link #repeat repeated}
	 * @param data the event's {@code d}
	 */
	public void replay(String event, ObjectNode data) {
		if (!event.matches("[A-Z_]+") || List.of("READY", "RESUMED", "INTERACTION_CREATE").contains(event)) {
			throw new IllegalArgumentException("'" + event + "' can't be replayed: it belongs to one session, or is answered once");
		}
		boolean isGuild = List.of("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE").contains(event);
		this.world.publish(new WorldEvent(event, Json.textOf(data, isGuild ? "id" : "guild_id"), data.deepCopy()));
	}

	private Invocation use(Person person, Channel channel, String messageId, String customId, Predicate<Long> fits,
			@Nullable List<String> values) {
		ObjectNode message = in(person, channel, "use the message", rights -> seen(person, channel, messageId));
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

	/** Nobody but the person that it is for sees an ephemeral message. */
	private ObjectNode seen(Person person, Channel channel, String messageId) {
		ObjectNode message = this.world.messages().require(channel.id(), messageId);
		String reader = message.path("interaction_metadata").path("user").path("id").asString(person.id());
		if (Messages.hasFlag(message, Messages.EPHEMERAL) && !reader.equals(person.id())) {
			throw Problem.unknown(10008, "Message").because("the message is for somebody else's eyes only");
		}
		return message;
	}

	private void choose(Person person, Channel channel, ObjectNode component, int type, List<String> chosen, ObjectNode data) {
		List<String> offered = Json.elements(component, "options").stream().map(option -> Json.textOf(option, "value", "")).toList();
		if (type == 3 && !offered.containsAll(chosen)) {
			throw new IllegalArgumentException("The menu does not offer " + chosen + "; it offers " + offered);
		}
		long least = Json.longOf(component, "min_values", 1);
		long most = Json.longOf(component, "max_values", 1);
		if (chosen.size() < least || chosen.size() > most) {
			throw new IllegalArgumentException("The menu takes " + least + " to " + most + " choices, these are " + chosen.size());
		}
		Values values = values(person, channel);
		chosen.stream().filter(value -> !values.selected(type, value)).forEach(value -> {
			throw new IllegalArgumentException("There is nothing with the id " + value + " that the menu could offer");
		});
		values.resolved(data);
		data.set("values", Json.texts(chosen));
	}

	private ObjectNode command(Person person, Channel channel, String name, int type) {
		List<ObjectNode> available = this.commands.available(channel.guildId());
		ObjectNode found = available.stream()
			.filter(command -> Json.longOf(command, "type", 1) == type && name.equals(Json.textOf(command, "name"))).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The bot has no command '" + name + "' of type " + type + "; it has "
					+ available.stream().map(command -> Json.textOf(command, "name")).toList()));
		demandAccess(person, channel, found);
		return found;
	}

	private void demandAccess(Person person, Channel channel, ObjectNode command) {
		String shown = (Json.longOf(command, "type", 1) == Commands.CHAT_INPUT ? "/" : "") + Json.textOf(command, "name", "");
		in(person, channel, "use " + shown, rights -> {
			String obstacle = this.commands.obstacle(person, channel, command);
			if (obstacle != null) {
				throw Problem.forbidden(obstacle);
			}
			return shown;
		});
	}

	private ObjectNode send(Person person, Channel channel, ObjectNode draft, boolean files) {
		return in(person, channel, "send the message", rights -> {
			rights.send(channel, draft, files);
			MessageForm.checkNew(draft);
			return this.world.messages().say(person, channel, draft);
		});
	}

	/** Does something in a channel that the person sees. @param deed what it is, as in "can't do that" */
	private <T> T in(Person person, Channel channel, String deed, Function<Rights, T> work) {
		return Refusal.orElse(person, deed, () -> this.world.atomically(() -> {
			Rights rights = this.world.rights(person);
			rights.see(channel);
			return work.apply(rights);
		}));
	}

	private Values values(Person person, Channel channel) {
		Guild guild = channel.guildId() == null ? null : this.world.guildById(channel.guildId());
		return new Values(this.world, guild, person);
	}

}
