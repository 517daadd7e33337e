package dev.disruption.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Threads and who is in them; see <a href="https://docs.discord.com/developers/topics/threads">Threads</a>. */
public final class Threads {

	public static final Thing THING = Thing.of("Channel", 10003, new Structure()
		.fixed("type", Channel.PUBLIC_THREAD).fixed("guild_id", null).fixed("parent_id", null).fixed("owner_id", null)
		.required("name", Type.text(1, 100)).optional("rate_limit_per_user", Type.number(0, 21600), 0)
		.optional("applied_tags", Type.list(5, Type.id())).optional("flags", Type.number(0, Integer.MAX_VALUE), 0)
		.optional("archived", Type.truth()).optional("locked", Type.truth()).optional("invitable", Type.truth())
		.optional("auto_archive_duration", Type.choice(60, 1440, 4320, 10080)))
		.most(1000, 160006).events("THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE").told(Threads::event).audited(110, 111, 112)
		.completing(Threads::complete);

	/** Scoped by the id of the thread. */
	public static final Thing MEMBERS = Thing.of("Member", 10007, new Structure()).keyed("user_id").outsideGuilds();

	private static final List<String> METADATA = List.of("archived", "locked", "invitable", "auto_archive_duration");

	private final World world;

	Threads(World world) { this.world = world; }

	/** The threads of a channel, archived or not. */
	public List<Channel> in(String channelId) {
		String guildId = this.world.channels().require(channelId).guildId();
		return guildId == null ? List.of() : of(guildId).stream().filter(thread -> channelId.equals(thread.parentId())).toList();
	}

	/** The threads of a guild, archived or not. */
	public List<Channel> of(String guildId) {
		return this.world.of(THING).in(guildId).stream().map(document -> new Channel(document, null)).toList();
	}

	/**
	 * Starts a thread, which its author is the first member of.
	 * @param id the id of the message that it starts from; null if there is none
	 */
	public Channel start(Channel parent, int type, ObjectNode body, @Nullable String id, By by) {
		return this.world.atomically(() -> {
			String guildId = String.valueOf(parent.guildId());
			if (id != null && this.world.of(THING).find(guildId, id) != null) {
				throw Problem.of(400, 160004, "A thread has already been created for this message");
			}
			ObjectNode draft = body.deepCopy();
			draft.putObject("start").put("type", type).put("parent_id", parent.id()).put("id", id);
			ObjectNode created = this.world.of(THING).create(guildId, draft, by);
			Channel thread = new Channel(created, null);
			this.world.of(MEMBERS).put(thread.id(), member(thread.id(), by.person()));
			this.world.publish(new WorldEvent("THREAD_MEMBERS_UPDATE", guildId, membersUpdate(thread, by.person(), true)));
			this.world.slowMode().startedThread(parent, by.person());
			watch(guildId, thread.id());
			return thread;
		});
	}

	public static boolean isArchived(Channel thread) { return Json.isTrue(thread.document().path("thread_metadata"), "archived"); }

	public static boolean isLocked(Channel thread) { return Json.isTrue(thread.document().path("thread_metadata"), "locked"); }

	/** A person joins a thread, or somebody brings them in. */
	public void add(Channel thread, Person person) {
		this.world.atomically(() -> {
			if (this.world.of(MEMBERS).find(thread.id(), person.id()) == null) {
				this.world.of(MEMBERS).put(thread.id(), member(thread.id(), person));
				if (person.equals(this.world.bot()) && thread.type() == Channel.PRIVATE_THREAD) {
					this.world.publish(new WorldEvent("THREAD_CREATE", thread.guildId(), seen(thread)));
				}
				this.world.publish(new WorldEvent("THREAD_MEMBERS_UPDATE", thread.guildId(), membersUpdate(thread, person, true)));
			}
		});
	}

	/** @throws Problem 10007 if the person is not in it */
	public void remove(Channel thread, Person person) {
		this.world.atomically(() -> {
			this.world.of(MEMBERS).delete(thread.id(), person.id(), null);
			this.world.publish(new WorldEvent("THREAD_MEMBERS_UPDATE", thread.guildId(), membersUpdate(thread, person, false)));
		});
	}

	/** Takes an archived thread out of the archive, as a message in it does. */
	void wake(Channel thread) {
		if (isArchived(thread)) {
			this.world.channels().edit(thread, Json.object().put("archived", false), null);
		}
		watch(String.valueOf(thread.guildId()), thread.id());
	}

	/** Sets the fields that count. */
	void count(ObjectNode document) {
		String id = document.path("id").asString();
		document.put("message_count", this.world.messages().count(id)).put("total_message_sent", this.world.messages().count(id))
			.put("member_count", Math.min(50, this.world.of(MEMBERS).in(id).size()));
	}

	/** The thread as the bot sees it: with its own membership, if there is one. */
	public ObjectNode seen(Channel thread) {
		ObjectNode document = this.world.channels().document(thread);
		ObjectNode self = this.world.of(MEMBERS).find(thread.id(), this.world.bot().id());
		if (self != null) {
			document.set("member", self);
		}
		return document;
	}

	private ObjectNode member(String threadId, Person person) {
		return Json.object().put("id", threadId).put("user_id", person.id()).put("join_timestamp", Json.timestamp(this.world.now()))
			.put("flags", 0);
	}

	private ObjectNode membersUpdate(Channel thread, Person person, boolean joined) {
		String guildId = String.valueOf(thread.guildId());
		ObjectNode data = Json.object().put("id", thread.id()).put("guild_id", guildId)
			.put("member_count", this.world.of(MEMBERS).in(thread.id()).size());
		if (!joined) {
			data.putArray("removed_member_ids").add(person.id());
			return data;
		}
		ObjectNode added = member(thread.id(), person);
		Member member = this.world.requireGuild(guildId).member(person.id());
		if (member != null) {
			added.set("member", member.document());
			added.putNull("presence");
		}
		data.putArray("added_members").add(added);
		return data;
	}

	/** Looks after the time without a message has passed whether there really was none. */
	private void watch(String guildId, String id) {
		Duration idle = idle(guildId, id);
		if (idle != null) {
			this.world.clock().schedule(idle, () -> this.world.atomically(() -> archiveIfIdle(guildId, id)));
		}
	}

	private void archiveIfIdle(String guildId, String id) {
		Duration left = idle(guildId, id);
		ObjectNode thread = this.world.of(THING).find(guildId, id);
		if (left == null || thread == null) {
			return;
		}
		if (left.isZero()) {
			this.world.channels().edit(new Channel(thread, null), Json.object().put("archived", true), null);
		}
	}

	/** How long until the thread is archived; null if it is or is gone. */
	private @Nullable Duration idle(String guildId, String id) {
		ObjectNode thread = this.world.of(THING).find(guildId, id);
		if (thread == null || isArchived(new Channel(thread, null))) {
			return null;
		}
		JsonNode metadata = thread.path("thread_metadata");
		Instant active = OffsetDateTime.parse(metadata.path("archive_timestamp").asString()).toInstant();
		String latest = this.world.messages().latest(id);
		Instant said = latest == null ? active : Snowflakes.createdAt(latest);
		Instant due = (said.isAfter(active) ? said : active).plus(Duration.ofMinutes(metadata.path("auto_archive_duration").asInt(1440)));
		Duration left = Duration.between(this.world.now(), due);
		// ids count in whole milliseconds
		return left.toMillis() <= 0 ? Duration.ZERO : left;
	}

	private static void complete(Draft draft) {
		ObjectNode thread = draft.document().put("guild_id", draft.scope());
		JsonNode start = draft.body().path("start");
		if (draft.isNew()) {
			thread.put("type", start.path("type").asInt(Channel.PUBLIC_THREAD)).set("parent_id", start.get("parent_id"));
			Channel parent = draft.world().channels().find(String.valueOf(Json.textOf(start, "parent_id")));
			if (parent != null && !Json.isPresent(draft.body().get("rate_limit_per_user"))) {
				thread.put("rate_limit_per_user", Json.longOf(parent.document(), "default_thread_rate_limit_per_user", 0));
			}
			thread.put("owner_id", draft.author().id()).put("message_count", 0).put("member_count", 1).put("total_message_sent", 0);
			thread.putNull("last_message_id");
			if (Json.isPresent(start.get("id"))) {
				thread.set("id", start.get("id"));
			}
			String now = Json.timestamp(draft.world().now());
			thread.putObject("thread_metadata").put("archived", false).put("archive_timestamp", now).put("auto_archive_duration", 1440)
				.put("locked", false).put("create_timestamp", now);
			if (start.path("type").asInt(0) == Channel.PRIVATE_THREAD) {
				thread.withObjectProperty("thread_metadata").put("invitable", true);
			}
		}
		ObjectNode metadata = thread.withObjectProperty("thread_metadata");
		boolean stamped = !draft.isNew() && List.of("archived", "auto_archive_duration").stream()
			.anyMatch(field -> thread.has(field) && !thread.get(field).equals(metadata.get(field)));
		METADATA.stream().filter(field -> Json.isPresent(thread.get(field))).forEach(field -> metadata.set(field, thread.get(field)));
		thread.remove(METADATA);
		if (stamped) {
			metadata.put("archive_timestamp", Json.timestamp(draft.world().now()));
		}
	}

	private static ObjectNode event(Change change) {
		ObjectNode thread = change.document();
		if (change.kind() == Change.Kind.DELETED) {
			return Json.object().put("id", thread.path("id").asString()).put("guild_id", change.scope())
				.put("parent_id", thread.path("parent_id").asString()).put("type", thread.path("type").asInt(0));
		}
		ObjectNode data = change.world().channels().document(new Channel(thread, null));
		return change.kind() == Change.Kind.CREATED ? data.put("newly_created", true) : data;
	}

}
