package dev.disruption.simulator.rest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.MessageForm;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Snowflakes;
import dev.disruption.simulator.world.Threads;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Threads; see <a href="https://docs.discord.com/developers/resources/channel#start-thread-from-message">Channel Resource</a>. */
final class ThreadResource {

	private static final String CHANNEL = "/channels/{channel.id}";

	private static final String MEMBERS = CHANNEL + "/thread-members";

	private static final Structure START = new Structure().required("name", Type.text(1, 100))
		.optional("type", Type.choice(Channel.ANNOUNCEMENT_THREAD, Channel.PUBLIC_THREAD, Channel.PRIVATE_THREAD));

	private final World world;

	ThreadResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.post(CHANNEL + "/messages/{message.id}/threads", this::startFromMessage).needs(Permission.CREATE_PUBLIC_THREADS),
				Route.post(CHANNEL + "/threads", this::start),
				Route.get("/guilds/{guild.id}/threads/active", this::active),
				Route.get(CHANNEL + "/threads/archived/public", call -> archived(call, thread -> thread.type() != Channel.PRIVATE_THREAD))
					.needs(Permission.READ_MESSAGE_HISTORY),
				Route.get(CHANNEL + "/threads/archived/private", call -> archived(call, thread -> thread.type() == Channel.PRIVATE_THREAD))
					.needs(Permission.READ_MESSAGE_HISTORY, Permission.MANAGE_THREADS),
				Route.get(CHANNEL + "/users/@me/threads/archived/private", call -> archived(call, thread -> thread.type() == Channel.PRIVATE_THREAD
						&& isIn(thread, this.world.bot()))).needs(Permission.READ_MESSAGE_HISTORY),
				Route.get(CHANNEL + "/threads/search", this::search).needs(Permission.READ_MESSAGE_HISTORY),
				Route.get(MEMBERS, this::members),
				Route.put(MEMBERS + "/@me", this::join),
				Route.delete(MEMBERS + "/@me", call -> remove(call, this.world.bot())),
				Route.get(MEMBERS + "/{user.id}", this::member),
				Route.put(MEMBERS + "/{user.id}", this::add),
				Route.delete(MEMBERS + "/{user.id}", this::removeOther));
	}

	private Answer startFromMessage(Call call) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		ObjectNode body = body(call, channel);
		String messageId = call.parameter("message.id");
		this.world.messages().require(channel.id(), messageId);
		int type = channel.type() == Channel.ANNOUNCEMENT ? Channel.ANNOUNCEMENT_THREAD : Channel.PUBLIC_THREAD;
		Channel thread = this.world.threads().start(channel, type, body, messageId, call.by(this.world));
		this.world.messages().startedThread(channel, messageId, thread);
		return Answer.created(this.world.threads().seen(thread));
	}

	private Answer start(Call call) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		ObjectNode body = body(call, channel);
		if (channel.isForum()) {
			return post(call, channel, body);
		}
		// what Discord takes by default for historical reasons
		int type = (int) Json.longOf(body, "type", Channel.PRIVATE_THREAD);
		this.world.rights(this.world.bot()).startThread(channel, type);
		return Answer.created(this.world.threads().seen(this.world.threads().start(channel, type, body, null, call.by(this.world))));
	}

	/** A thread of a forum begins with a message of the same id. */
	private Answer post(Call call, Channel forum, ObjectNode body) {
		this.world.rights(this.world.bot()).startThread(forum, Channel.PUBLIC_THREAD);
		new Form().required("message", body.path("message")).throwIfInvalid();
		ObjectNode first = Attachments.attach(call, (ObjectNode) body.get("message"), forum.id(), this.world);
		MessageForm.checkNew("message.", first);
		body.remove("message");
		Channel thread = this.world.threads().start(forum, Channel.PUBLIC_THREAD, body, null, call.by(this.world));
		ObjectNode message = this.world.messages().create(thread, this.world.bot(), first.put("id", thread.id()));
		ObjectNode answer = this.world.threads().seen(thread);
		answer.set("message", message);
		return Answer.created(answer);
	}

	private ObjectNode body(Call call, Channel channel) {
		ObjectNode body = call.object();
		START.check(body, true);
		if (channel.isDirect() || channel.isThread() || channel.isVocal() || channel.type() == Channel.CATEGORY) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		return body;
	}

	private Answer active(Call call) {
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		List<Channel> threads = this.world.threads().of(guild.id()).stream().filter(thread -> !Threads.isArchived(thread) && sees(guild, thread))
			.toList();
		return Answer.ok(listed(threads));
	}

	private Answer archived(Call call, Predicate<Channel> wanted) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		int limit = call.number("limit", 50, 2, 100);
		String before = call.query("before");
		List<Channel> all = this.world.threads().in(channel.id()).stream().filter(wanted.and(Threads::isArchived))
			.filter(thread -> before == null || archivedAt(thread).compareTo(before) < 0)
			.sorted(Comparator.comparing(ThreadResource::archivedAt).reversed()).toList();
		return Answer.ok(listed(all.subList(0, Math.min(limit, all.size()))).put("has_more", all.size() > limit));
	}

	private Answer search(Call call) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		String name = call.query("name") == null ? "" : String.valueOf(call.query("name")).toLowerCase(Locale.ROOT);
		List<Channel> found = this.world.threads().in(channel.id()).stream()
			.filter(thread -> thread.name().toLowerCase(Locale.ROOT).contains(name))
			.filter(thread -> call.query("archived") == null || Threads.isArchived(thread) == call.isTrue("archived"))
			.sorted(Comparator.comparing(Channel::id, Snowflakes.ORDER).reversed()).toList();
		int from = Math.min(found.size(), call.number("offset", 0, 0, 9975));
		List<Channel> page = found.subList(from, Math.min(found.size(), from + call.number("limit", 25, 1, 25)));
		ObjectNode answer = listed(page).put("total_results", found.size()).put("has_more", from + page.size() < found.size());
		answer.set("first_messages", Json.array(page.stream().map(thread -> this.world.messages().find(thread.id(), thread.id()))
			.filter(message -> message != null).toList()));
		return Answer.ok(answer);
	}

	private ObjectNode listed(List<Channel> threads) {
		ObjectNode answer = Json.object();
		answer.set("threads", Json.array(threads.stream().map(thread -> this.world.document(thread)).toList()));
		ArrayNode members = answer.putArray("members");
		threads.forEach(thread -> {
			ObjectNode self = this.world.of(Threads.MEMBERS).find(thread.id(), this.world.bot().id());
			if (self != null) {
				members.add(self);
			}
		});
		return answer.put("has_more", false);
	}

	private Answer members(Call call) {
		Channel thread = thread(call);
		List<ObjectNode> all = List.copyOf(this.world.of(Threads.MEMBERS).in(thread.id()));
		List<ObjectNode> page = call.isTrue("with_member") ? call.page(all, "user_id", 100, 100) : all;
		return Answer.ok(Json.array(page.stream().map(member -> shown(call, thread, member)).toList()));
	}

	private Answer member(Call call) {
		Channel thread = thread(call);
		return Answer.ok(shown(call, thread, this.world.of(Threads.MEMBERS).require(thread.id(), call.parameter("user.id"))));
	}

	private ObjectNode shown(Call call, Channel thread, ObjectNode kept) {
		ObjectNode shown = kept.deepCopy();
		Member member = this.world.requireGuild(String.valueOf(thread.guildId())).member(kept.path("user_id").asString());
		if (call.isTrue("with_member") && member != null) {
			shown.set("member", member.document());
		}
		return shown;
	}

	private Answer join(Call call) {
		this.world.threads().add(active(thread(call)), this.world.bot());
		return Answer.noContent();
	}

	private Answer add(Call call) {
		Channel thread = active(thread(call));
		Guard.require(this.world, thread, Permission.SEND_MESSAGES_IN_THREADS);
		this.world.threads().add(thread, this.world.requirePerson(call.parameter("user.id")));
		return Answer.noContent();
	}

	private Answer removeOther(Call call) {
		Channel thread = active(thread(call));
		boolean own = this.world.bot().id().equals(Json.textOf(thread.document(), "owner_id")) && thread.type() == Channel.PRIVATE_THREAD;
		if (!own) {
			Guard.require(this.world, thread, Permission.MANAGE_THREADS);
		}
		return remove(call, this.world.requirePerson(call.parameter("user.id")));
	}

	private Answer remove(Call call, Person person) {
		this.world.threads().remove(active(thread(call)), person);
		return Answer.noContent();
	}

	private Channel thread(Call call) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		if (!channel.isThread()) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		return channel;
	}

	private static Channel active(Channel thread) {
		if (Threads.isArchived(thread)) {
			throw Problem.of(400, 50083, "Thread is archived");
		}
		return thread;
	}

	private boolean isIn(Channel thread, Person person) { return this.world.of(Threads.MEMBERS).find(thread.id(), person.id()) != null; }

	private boolean sees(Guild guild, Channel thread) { return Permission.VIEW_CHANNEL.isIn(guild.permissionsOf(this.world.bot(), thread)); }

	private static String archivedAt(Channel thread) {
		return thread.document().path("thread_metadata").path("archive_timestamp").asString("");
	}

}
