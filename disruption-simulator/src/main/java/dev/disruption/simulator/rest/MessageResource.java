package dev.disruption.simulator.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.MessageContent;
import dev.disruption.simulator.world.MessageForm;
import dev.disruption.simulator.world.Messages;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Rights;
import dev.disruption.simulator.world.Snowflakes;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/message">Message Resource</a>. */
final class MessageResource {

	private static final String MESSAGES = "/channels/{channel.id}/messages";

	private static final String MESSAGE = MESSAGES + "/{message.id}";

	private static final String OLD_PINS = "/channels/{channel.id}/pins";

	/** What only Discord itself sets. */
	private static final List<String> RESERVED = List.of("id", "type", "author", "webhook_id", "application_id", "interaction",
			"interaction_metadata");

	private static final String REACTIONS = MESSAGE + "/reactions/{emoji.id}";

	private final World world;

	MessageResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get(MESSAGES, this::list).needs(Permission.READ_MESSAGE_HISTORY),
				Route.post(MESSAGES, this::create).when(MessageResource::maySend),
				Route.post(MESSAGES + "/bulk-delete", this::bulkDelete).needs(Permission.MANAGE_MESSAGES),
				Route.get(MESSAGE, this::message).needs(Permission.READ_MESSAGE_HISTORY),
				Route.patch(MESSAGE, this::edit),
				Route.delete(MESSAGE, this::delete),
				Route.post(MESSAGE + "/crosspost", this::crosspost).needs(Permission.SEND_MESSAGES),
				Route.delete(MESSAGE + "/reactions", this::clearReactions).needs(Permission.MANAGE_MESSAGES),
				Route.get(REACTIONS, this::reactions).needs(Permission.READ_MESSAGE_HISTORY),
				Route.delete(REACTIONS, this::clearReactions).needs(Permission.MANAGE_MESSAGES),
				Route.put(REACTIONS + "/@me", this::react).needs(Permission.READ_MESSAGE_HISTORY),
				Route.delete(REACTIONS + "/@me", this::unreact),
				Route.delete(REACTIONS + "/{user.id}", this::unreactOther).needs(Permission.MANAGE_MESSAGES),
				Route.get(MESSAGES + "/pins", this::pins).needs(Permission.READ_MESSAGE_HISTORY),
				Route.put(MESSAGES + "/pins/{message.id}", this::pin).needs(Permission.PIN_MESSAGES),
				Route.delete(MESSAGES + "/pins/{message.id}", this::unpin).needs(Permission.PIN_MESSAGES),
				Route.get(OLD_PINS, this::oldPins).needs(Permission.READ_MESSAGE_HISTORY),
				Route.put(OLD_PINS + "/{message.id}", this::pin).needs(Permission.PIN_MESSAGES),
				Route.delete(OLD_PINS + "/{message.id}", this::unpin).needs(Permission.PIN_MESSAGES),
				Route.get("/guilds/{guild.id}/messages/search", this::search).needs(Permission.READ_MESSAGE_HISTORY));
	}

	/** What it takes to say something in the channel that the path names. */
	static void maySend(Call call, World world) {
		world.rights(world.bot()).speak(world.requireChannel(call.parameter("channel.id")));
	}

	private Answer list(Call call) {
		Channel channel = find(call);
		int limit = call.number("limit", 50, 1, 100);
		List<ObjectNode> page = this.world.messages().page(channel, call.query("before"), call.query("after"), call.query("around"), limit);
		return Answer.ok(Json.array(page.stream().map(message -> shown(channel, message)).toList()));
	}

	private Answer create(Call call) {
		Channel channel = find(call);
		if (!channel.hasMessages()) {
			throw Problem.of(400, 50008, "Cannot send messages in a non-text channel");
		}
		ObjectNode body = Attachments.attach(call, channel.id(), this.world);
		MessageForm.checkNew(body);
		rights().send(channel, body, !call.request().uploads().isEmpty());
		body.remove(RESERVED);
		return Answer.ok(this.world.messages().create(channel, this.world.bot(), body));
	}

	private void needs(Channel channel, boolean does, Permission permission) {
		if (does) {
			Guard.require(this.world, channel, permission);
		}
	}

	private Answer message(Call call) {
		Channel channel = find(call);
		return Answer.ok(shown(channel, visible(call)));
	}

	private Answer edit(Call call) {
		Channel channel = find(call);
		ObjectNode message = visible(call);
		ObjectNode changes = Attachments.attach(call, channel.id(), this.world);
		rights().edit(message);
		MessageForm.check(changes);
		ObjectNode merged = message.deepCopy();
		changes.forEachEntry(merged::set);
		MessageForm.checkNew(merged);
		return Answer.ok(this.world.messages().edit(channel.id(), call.parameter("message.id"), changes));
	}

	private Answer delete(Call call) {
		Channel channel = find(call);
		rights().delete(channel, visible(call));
		this.world.messages().delete(channel, call.parameter("message.id"), call.by(this.world));
		return Answer.noContent();
	}

	private Answer bulkDelete(Call call) {
		Channel channel = find(call);
		List<String> ids = Json.textsOf(call.object(), "messages");
		if (ids.size() < 2 || ids.size() > 100 || new HashSet<>(ids).size() != ids.size()) {
			new Form().error("messages", "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 different ids.").throwIfInvalid();
		}
		Instant oldest = this.world.clock().instant().minus(Duration.ofDays(14));
		if (ids.stream().anyMatch(id -> Snowflakes.createdAt(id).isBefore(oldest))) {
			throw Problem.of(400, 50034, "You can only bulk delete messages that are under 14 days old.");
		}
		if (channel.guildId() != null) {
			this.world.auditLog().add(channel.guildId(), 73, channel.id(), call.by(this.world), null, Json.object().put("count",
					Integer.toString(ids.size())));
		}
		this.world.messages().deleteAll(channel.id(), ids);
		return Answer.noContent();
	}

	private Answer crosspost(Call call) {
		Channel channel = find(call);
		if (channel.type() != Channel.ANNOUNCEMENT) {
			throw Problem.of(400, 50068, "Invalid message type");
		}
		needs(channel, !isOwn(visible(call)), Permission.MANAGE_MESSAGES);
		return Answer.ok(this.world.messages().publish(channel, call.parameter("message.id")));
	}

	private Answer clearReactions(Call call) {
		visible(call);
		String emoji = call.parameters().get("emoji.id");
		this.world.reactions().clear(call.parameter("channel.id"), call.parameter("message.id"), emoji);
		return Answer.noContent();
	}

	private Answer pins(Call call) {
		List<ObjectNode> pins = this.world.pins().in(find(call));
		int limit = call.number("limit", 50, 1, 50);
		String before = call.query("before");
		List<ObjectNode> older = pins.stream().filter(pin -> before == null || pin.path("pinned_at").asString().compareTo(before) < 0).toList();
		ObjectNode answer = Json.object();
		answer.set("items", Json.array(older.subList(0, Math.min(limit, older.size()))));
		return Answer.ok(answer.put("has_more", older.size() > limit));
	}

	private Answer oldPins(Call call) {
		return Answer.ok(Json.array(this.world.pins().in(find(call)).stream().map(pin -> pin.get("message")).limit(50).toList()));
	}

	private Answer pin(Call call) {
		visible(call);
		this.world.pins().pin(find(call), call.parameter("message.id"), call.by(this.world));
		return Answer.noContent();
	}

	private Answer unpin(Call call) {
		visible(call);
		this.world.pins().unpin(find(call), call.parameter("message.id"), call.by(this.world));
		return Answer.noContent();
	}

	private Answer search(Call call) {
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		String content = call.query("content") == null ? "" : String.valueOf(call.query("content")).toLowerCase(Locale.ROOT);
		List<String> channels = call.request().query().getOrDefault("channel_id", List.of());
		List<String> authors = call.request().query().getOrDefault("author_id", List.of());
		List<ObjectNode> found = guild.channels().stream().filter(channel -> channels.isEmpty() || channels.contains(channel.id()))
			.filter(channel -> Permission.READ_MESSAGE_HISTORY.isIn(guild.permissionsOf(this.world.bot(), channel)))
			.flatMap(channel -> this.world.messages().in(channel).stream().map(message -> shown(channel, message)))
			.filter(message -> message.path("content").asString("").toLowerCase(Locale.ROOT).contains(content))
			.filter(message -> authors.isEmpty() || authors.contains(message.path("author").path("id").asString("")))
			.sorted(Comparator.comparing((ObjectNode message) -> message.path("id").asString(), Snowflakes.ORDER).reversed()).toList();
		int from = Math.min(found.size(), call.number("offset", 0, 0, 9975));
		ObjectNode answer = Json.object().put("doing_deep_historical_index", false).put("total_results", found.size());
		ArrayNode groups = answer.putArray("messages");
		found.subList(from, Math.min(found.size(), from + call.number("limit", 25, 1, 25))).forEach(message -> groups.addArray()
			.add(message.put("hit", true)));
		return Answer.ok(answer);
	}

	private Answer reactions(Call call) {
		visible(call);
		return Answer.ok(Json.array(this.world.reactions().of(call.parameter("message.id"), call.parameter("emoji.id")).stream()
			.limit(call.number("limit", 25, 1, 100)).map(Person::document).toList()));
	}

	private Answer react(Call call) {
		Channel channel = find(call);
		ObjectNode message = visible(call);
		rights().react(channel, message, emoji(call));
		this.world.reactions().add(this.world.bot(), call.parameter("channel.id"), call.parameter("message.id"), emoji(call));
		return Answer.noContent();
	}

	private Answer unreact(Call call) {
		find(call);
		this.world.reactions().remove(this.world.bot(), call.parameter("channel.id"), call.parameter("message.id"), emoji(call));
		return Answer.noContent();
	}

	private Answer unreactOther(Call call) {
		find(call);
		Person person = this.world.personById(call.parameter("user.id"));
		if (person == null) {
			throw Problem.unknown(10013, "User");
		}
		this.world.reactions().remove(person, call.parameter("channel.id"), call.parameter("message.id"), emoji(call));
		return Answer.noContent();
	}

	private static String emoji(Call call) {
		String emoji = call.parameter("emoji.id");
		// a name in ASCII needs its id: no character of this kind is an emoji
		if (emoji.chars().allMatch(character -> character < 128) && !emoji.matches("\\w+:\\d+|[0-9#*]\\uFE0F?\\u20E3")) {
			throw Problem.of(400, 10014, "Unknown Emoji");
		}
		return emoji;
	}

	private ObjectNode visible(Call call) {
		ObjectNode message = this.world.messages().require(call.parameter("channel.id"), call.parameter("message.id"));
		if (Messages.hasFlag(message, Messages.EPHEMERAL)) {
			throw Problem.unknown(10008, "Message");
		}
		return message;
	}

	private ObjectNode shown(Channel channel, ObjectNode message) {
		return this.world.application().readsContent() ? message : MessageContent.hide(message, channel.isDirect(), this.world.bot().id());
	}

	private Rights rights() { return this.world.rights(this.world.bot()); }

	private boolean isOwn(ObjectNode message) { return this.world.bot().id().equals(message.path("author").path("id").asString("")); }

	private Channel find(Call call) { return this.world.requireChannel(call.parameter("channel.id")); }

}
