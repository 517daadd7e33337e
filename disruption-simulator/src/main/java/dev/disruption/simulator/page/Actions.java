package dev.disruption.simulator.page;

import java.util.Map;
import java.util.TreeSet;

import dev.disruption.simulator.Faults;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person at the page can do; each action is answered by {@code done}, or by {@code error} with the reason in words. */
final class Actions {

	private static final int LONGEST_MESSAGE = 2000;

	private static final int LONGEST_NAME = 32;

	private final Map<String, Action> actions = Map.of("say", this::say, "run", this::run, "direct", this::direct, "join", this::join, "fault",
			this::fault);

	private final Simulator simulator;

	private final World world;

	Actions(Simulator simulator) {
		this.simulator = simulator;
		this.world = simulator.world();
	}

	/** Carries an action out and returns the frame that answers it. */
	ObjectNode perform(String text) {
		ObjectNode answer = Json.object().put("type", "error");
		try {
			JsonNode action = Json.parse(text);
			answer.put("action", Json.longOf(action, "action", 0));
			String type = Json.textOf(action, "type", "");
			Action known = this.actions.get(type);
			if (known == null) {
				throw new IllegalArgumentException("There is no action '" + type + "'; there are " + new TreeSet<>(this.actions.keySet()));
			}
			known.perform(action, answer);
			return answer.put("type", "done");
		}
		catch (JacksonException notJson) {
			return answer.put("message", "An action is a JSON object: " + notJson.getOriginalMessage());
		}
		catch (IllegalArgumentException refused) {
			return answer.put("message", refused.getMessage());
		}
	}

	private void say(JsonNode action, ObjectNode answer) {
		String content = Json.textOf(action, "content", "").strip();
		require(!content.isEmpty(), "A message needs some text");
		require(content.length() <= LONGEST_MESSAGE,
				"A message has at most " + LONGEST_MESSAGE + " characters, this one has " + content.length());
		answer.put("message", this.simulator.say(person(action), channel(action), content).path("id").asString(""));
	}

	private void run(JsonNode action, ObjectNode answer) {
		answer.put("interaction", this.simulator.run(person(action), channel(action), Json.textOf(action, "command", "")).id());
	}

	private void direct(JsonNode action, ObjectNode answer) {
		answer.set("conversation", Snapshot.conversation(this.world.direct(person(action))));
	}

	private void join(JsonNode action, ObjectNode answer) {
		String name = Json.textOf(action, "name", "").strip();
		require(name.matches("[a-z0-9_.]{2," + LONGEST_NAME + "}"),
				"A user name has 2 to " + LONGEST_NAME + " lower-case letters, digits, underscores or periods");
		Person person = this.world.addPerson(name);
		this.world.join(person);
		answer.put("person", person.id());
	}

	private void fault(JsonNode action, ObjectNode answer) {
		String fault = Json.textOf(action, "fault", "");
		boolean on = Json.isTrue(action, "on");
		Faults faults = this.simulator.faults();
		switch (fault) {
			case "drop" -> faults.dropConnections();
			case "close" -> faults.closeConnections(closeCode(action));
			case "reconnect" -> faults.reconnect();
			case "invalid-session" -> faults.invalidSession(Json.isTrue(action, "resumable"));
			case "refuse" -> faults.refuseConnections(on);
			case "silence" -> faults.silenceHeartbeatAcks(on);
			default -> throw new IllegalArgumentException(
					"There is no fault '" + fault + "'; there are drop, close, reconnect, invalid-session, refuse and silence");
		}
		answer.put("fault", fault);
	}

	private static int closeCode(JsonNode action) {
		int code = (int) Json.longOf(action, "code", 0);
		require(code == 1000 || code == 1001 || code >= 4000 && code <= 4999,
				"A connection is closed with 1000, 1001 or a code from 4000 to 4999, not with " + code);
		return code;
	}

	private Person person(JsonNode action) {
		Person person = this.world.personById(Json.textOf(action, "person", ""));
		if (person == null || person.bot()) {
			throw new IllegalArgumentException("Choose a person to act as: this one is not in the simulator");
		}
		return person;
	}

	private Channel channel(JsonNode action) {
		Channel channel = this.world.channelById(Json.textOf(action, "channel", ""));
		if (channel == null || !channel.hasMessages()) {
			throw new IllegalArgumentException("Choose a channel that takes messages: this one was deleted, or is a category");
		}
		return channel;
	}

	private static void require(boolean fulfilled, String otherwise) {
		if (!fulfilled) {
			throw new IllegalArgumentException(otherwise);
		}
	}

	/** Does what the first document says and adds to the second what the page needs to know. */
	private interface Action {

		void perform(JsonNode action, ObjectNode answer);

	}

}
