package dev.disruption.simulator.world;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Polls of messages and their votes; see <a href="https://docs.discord.com/developers/resources/poll">Poll Resource</a>. */
public final class Polls {

	private static final int RESULT = 46;

	private static final Structure POLL = new Structure().required("question", Type.object(new Structure().required("text", Type.text(1,
			300))))
		.required("answers", Type.list(10, Type.object(new Structure().required("poll_media", Type.object(new Structure()
			.optional("text", Type.text(1, 55)).optional("emoji", Type.anyObject()))))))
		.optional("duration", Type.number(1, 768), 24).optional("allow_multiselect", Type.truth(), false)
		.optional("layout_type", Type.choice(1), 1);

	private final Map<String, Map<Integer, Set<String>>> votes = new HashMap<>();

	private final World world;

	Polls(World world) { this.world = world; }

	/** Notes what is wrong with the poll of a new message. */
	static void check(Form form, JsonNode body) {
		if (!Json.isPresent(body.path("poll"))) {
			return;
		}
		POLL.check(form, "poll.", body.path("poll"), true);
		if (body.path("poll").path("answers").isEmpty()) {
			form.error("poll.answers", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.");
		}
	}

	/** Opens the poll of a new message. */
	void open(ObjectNode message, JsonNode sent) {
		ObjectNode asked = POLL.create(sent);
		ObjectNode poll = message.putObject("poll");
		poll.set("question", asked.get("question"));
		ArrayNode answers = poll.putArray("answers");
		Json.elements(asked, "answers").forEach(answer -> answers.addObject().put("answer_id", answers.size())
			.set("poll_media", emoji((ObjectNode) answer.get("poll_media"))));
		Duration open = Duration.ofHours(Json.longOf(asked, "duration", 24));
		poll.put("expiry", Json.timestamp(this.world.now().plus(open))).put("allow_multiselect", Json.isTrue(asked, "allow_multiselect"))
			.put("layout_type", 1);
		poll.putObject("results").put("is_finalized", false).putArray("answer_counts");
		String channelId = message.path("channel_id").asString();
		String messageId = message.path("id").asString();
		this.world.clock().schedule(open, () -> this.world.atomically(() -> close(channelId, messageId)));
	}

	/** A person votes for an answer, in place of another one if only one is allowed.
	 * @throws IllegalArgumentException if the message has no open poll with this answer */
	public void vote(Person person, String channelId, String messageId, int answer) {
		this.world.atomically(() -> {
			ObjectNode message = require(channelId, messageId, answer);
			if (!Json.isTrue(message.path("poll"), "allow_multiselect")) {
				List.copyOf(votes(messageId).keySet()).stream().filter(other -> other != answer)
					.forEach(other -> unvote(person, channelId, messageId, other));
			}
			if (votes(messageId).computeIfAbsent(answer, unknown -> new LinkedHashSet<>()).add(person.id())) {
				count(message);
				publish("MESSAGE_POLL_VOTE_ADD", person, message, answer);
			}
		});
	}

	/** A person takes a vote back. */
	public void unvote(Person person, String channelId, String messageId, int answer) {
		this.world.atomically(() -> {
			ObjectNode message = require(channelId, messageId, answer);
			if (votes(messageId).getOrDefault(answer, new LinkedHashSet<>()).remove(person.id())) {
				count(message);
				publish("MESSAGE_POLL_VOTE_REMOVE", person, message, answer);
			}
		});
	}

	/** Who voted for an answer, in order of their ids. */
	public List<ObjectNode> voters(String messageId, int answer) {
		return this.world.atomically(() -> votes(messageId).getOrDefault(answer, Set.of()).stream().sorted(Snowflakes.ORDER)
			.map(this.world::personById).filter(Objects::nonNull).map(Person::document).toList());
	}

	/** Ends a poll before its time.
	 * @throws Problem 520001 if it is over already */
	public ObjectNode expire(String channelId, String messageId) {
		return this.world.atomically(() -> {
			if (!close(channelId, messageId)) {
				throw Problem.of(400, 520001, "Poll expired");
			}
			return this.world.messages().require(channelId, messageId);
		});
	}

	private boolean close(String channelId, String messageId) {
		ObjectNode message = this.world.messages().find(channelId, messageId);
		if (message == null || isOver(message)) {
			return false;
		}
		ObjectNode poll = message.withObjectProperty("poll");
		if (OffsetDateTime.parse(poll.path("expiry").asString()).toInstant().isAfter(this.world.now())) {
			poll.put("expiry", Json.timestamp(this.world.now()));
		}
		poll.withObjectProperty("results").put("is_finalized", true);
		this.world.messages().changed(message);
		announce(channelId, message);
		return true;
	}

	/** Discord tells the channel of the result by a message of its own. */
	private void announce(String channelId, ObjectNode message) {
		Person author = this.world.personById(message.path("author").path("id").asString());
		Channel channel = this.world.channels().find(channelId);
		if (author != null && channel != null) {
			ObjectNode result = Json.object().put("type", RESULT);
			result.putObject("message_reference").put("message_id", message.path("id").asString());
			ObjectNode embed = result.putArray("embeds").addObject().put("type", "poll_result");
			embed.putArray("fields").addObject().put("name", "poll_question_text")
				.put("value", message.path("poll").path("question").path("text").asString(""));
			this.world.messages().create(channel, author, result);
		}
	}

	private ObjectNode require(String channelId, String messageId, int answer) {
		ObjectNode message = this.world.messages().require(channelId, messageId);
		boolean offered = Json.elements(message.path("poll"), "answers").stream().anyMatch(known -> known.path("answer_id").asInt(0) == answer);
		if (!offered || isOver(message)) {
			throw new IllegalArgumentException("The message has no open poll with an answer " + answer);
		}
		return message;
	}

	private void count(ObjectNode message) {
		ArrayNode counts = message.withObjectProperty("poll").withObjectProperty("results").putArray("answer_counts");
		votes(message.path("id").asString()).forEach((answer, people) -> {
			if (!people.isEmpty()) {
				counts.addObject().put("id", answer).put("count", people.size()).put("me_voted", people.contains(this.world.bot().id()));
			}
		});
		this.world.messages().store(message.path("channel_id").asString(), message);
	}

	private void publish(String event, Person person, ObjectNode message, int answer) {
		String guildId = this.world.messages().guildOf(message);
		ObjectNode data = Json.object().put("user_id", person.id()).put("channel_id", message.path("channel_id").asString())
			.put("message_id", message.path("id").asString()).put("answer_id", answer);
		this.world.journal().add(Kind.POLL_VOTED, person.name(), data);
		this.world.publish(new WorldEvent(event, guildId, guildId == null ? data : data.put("guild_id", guildId)));
	}

	private Map<Integer, Set<String>> votes(String messageId) {
		return this.votes.computeIfAbsent(messageId,
				unknown -> new LinkedHashMap<>());
	}

	private static boolean isOver(ObjectNode message) {
		return !message.path("poll").isObject() || Json.isTrue(message.path("poll").path("results"), "is_finalized");
	}

	private static ObjectNode emoji(ObjectNode media) {
		if (media.get("emoji") instanceof ObjectNode emoji) {
			ObjectNode shown = Json.object().put("id", Json.textOf(emoji, "id")).put("name", Json.textOf(emoji, "name"));
			media.set("emoji", shown);
		}
		return media;
	}

}
