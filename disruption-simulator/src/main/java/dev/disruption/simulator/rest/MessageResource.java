package dev.disruption.simulator.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.MessageContent;
import dev.disruption.simulator.world.MessageForm;
import dev.disruption.simulator.world.Messages;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/message">Message Resource</a>. */
final class MessageResource {

	private static final String MESSAGES = "/channels/{channel.id}/messages";

	private static final String MESSAGE = MESSAGES + "/{message.id}";

	private static final String REACTIONS = MESSAGE + "/reactions/{emoji.id}";

	private final World world;

	MessageResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get(MESSAGES, this::list),
				Route.post(MESSAGES, this::create),
				Route.post(MESSAGES + "/bulk-delete", this::bulkDelete),
				Route.get(MESSAGE, this::message),
				Route.patch(MESSAGE, this::edit),
				Route.delete(MESSAGE, this::delete),
				Route.get(REACTIONS, this::reactions),
				Route.put(REACTIONS + "/@me", this::react),
				Route.delete(REACTIONS + "/@me", this::unreact),
				Route.delete(REACTIONS + "/{user.id}", this::unreactOther));
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
		body.remove(List.of("type", "webhook_id", "application_id", "interaction", "interaction_metadata"));
		return Answer.ok(this.world.messages().create(channel, this.world.bot(), body));
	}

	private Answer message(Call call) {
		Channel channel = find(call);
		return Answer.ok(shown(channel, visible(call)));
	}

	private Answer edit(Call call) {
		Channel channel = find(call);
		ObjectNode message = visible(call);
		ObjectNode changes = Attachments.attach(call, channel.id(), this.world);
		if (!isOwn(message)) {
			throw Problem.of(403, 50005, "Cannot edit a message authored by another user");
		}
		MessageForm.check(changes);
		ObjectNode merged = message.deepCopy();
		changes.forEachEntry(merged::set);
		MessageForm.checkNew(merged);
		return Answer.ok(this.world.messages().edit(channel.id(), call.parameter("message.id"), changes));
	}

	private Answer delete(Call call) {
		find(call);
		visible(call);
		this.world.messages().delete(call.parameter("channel.id"), call.parameter("message.id"));
		return Answer.noContent();
	}

	private Answer bulkDelete(Call call) {
		Channel channel = find(call);
		List<String> ids = Json.textsOf(call.object(), "messages");
		if (ids.size() < 2 || ids.size() > 100 || new HashSet<>(ids).size() != ids.size()) {
			new Form().error("messages", "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 different ids.").throwIfInvalid();
		}
		List<String> known = new ArrayList<>(ids);
		known.removeIf(id -> this.world.messages().find(channel.id(), id) == null);
		known.forEach(id -> this.world.messages().delete(channel.id(), id));
		return Answer.noContent();
	}

	private Answer reactions(Call call) {
		visible(call);
		return Answer.ok(Json.array(this.world.reactions().of(call.parameter("message.id"), call.parameter("emoji.id")).stream()
			.limit(call.number("limit", 25, 1, 100)).map(Person::document).toList()));
	}

	private Answer react(Call call) {
		find(call);
		visible(call);
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

	private boolean isOwn(ObjectNode message) { return this.world.bot().id().equals(message.path("author").path("id").asString("")); }

	private Channel find(Call call) { return this.world.requireChannel(call.parameter("channel.id")); }

}
