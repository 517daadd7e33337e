package dev.disruption.bots;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import dev.disruption.test.Discord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody in a channel who does what people do in Discord's client. */
public final class Guest {

	public static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Simulator simulator;

	private final Person person;

	private final Channel channel;

	public Guest(Discord discord, String name, String channel) {
		this.simulator = discord.simulator();
		this.person = this.simulator.world().person(name);
		this.channel = this.simulator.world().channel(channel);
		this.simulator.journal().await("the bot to register its commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
	}

	public String id() {
		return this.person.id();
	}

	public ObjectNode says(String text) {
		return this.simulator.say(this.person, this.channel, text);
	}

	/** Runs a slash command. */
	public Invocation runs(String line) {
		return this.simulator.run(this.person, this.channel, line);
	}

	/** Runs a command from the menu of somebody. */
	public Invocation runsOn(String command, String somebody) {
		return this.simulator.people().runOn(this.person, this.channel, command, this.simulator.world().person(somebody));
	}

	/** Runs a command from the menu of a message. */
	public Invocation runsOn(String command, ObjectNode message) {
		return this.simulator.people().runOn(this.person, this.channel, command, message.path("id").asString());
	}

	/** Clicks the button with this label. */
	public Invocation clicks(ObjectNode message, String label) {
		String customId = find(message, "label", label);
		return this.simulator.people().click(this.person, this.channel, message.path("id").asString(), customId);
	}

	/** Chooses from the menu with this placeholder. */
	public Invocation chooses(ObjectNode message, String placeholder, String value) {
		String customId = find(message, "placeholder", placeholder);
		return this.simulator.people().select(this.person, this.channel, message.path("id").asString(), customId, List.of(value));
	}

	/** Fills in the modal that was the answer, and submits it. */
	public Invocation submits(Invocation opened, Map<String, String> fields) {
		opened.awaitAcknowledgement(PATIENCE);
		return this.simulator.people().submit(opened, fields);
	}

	/** The values that are proposed while somebody types an option. */
	public List<String> types(String command, ArrayNode options) {
		Invocation typing = this.simulator.people().complete(this.person, this.channel, command, options);
		typing.awaitAcknowledgement(PATIENCE);
		return typing.callbackData().path("choices").valueStream().map(choice -> choice.path("name").asString()).toList();
	}

	/** An option that is being typed. */
	public static ObjectNode typed(int type, String name, String text) {
		return JsonNodeFactory.instance.objectNode().put("type", type).put("name", name).put("value", text).put("focused", true);
	}

	/** The message of the bot that was the answer. */
	public static ObjectNode answer(Invocation invocation) {
		return invocation.awaitResponse(PATIENCE);
	}

	/** The messages of the channel. */
	public List<String> reads() {
		return this.simulator.world().messages().in(this.channel).stream().map(message -> message.path("content").asString("")).toList();
	}

	/** Waits until somebody has written this into a channel, and returns the message. */
	public static JsonNode awaitMessage(Discord discord, String text) {
		return discord.simulator()
			.journal()
			.await("the message " + text,
					entry -> entry.kind() == Kind.MESSAGE_CREATED && entry.document().path("content").asString("").contains(text), PATIENCE)
			.document();
	}

	private static String find(JsonNode node, String field, String value) {
		return node.findParents(field)
			.stream()
			.filter(component -> component.path(field).asString("").equals(value))
			.map(component -> component.path("custom_id").asString(""))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No component with the " + field + " '" + value + "' in " + node));
	}

}
