package dev.disruption.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages of all channels; see <a href="https://docs.discord.com/developers/resources/message#message-object">Message Object</a>. */
public final class Messages {

	/** Only one person sees it. */
	public static final int EPHEMERAL = 1 << 6;

	/** The bot is thinking. */
	public static final int LOADING = 1 << 7;

	private static final int CROSSPOSTED = 1;

	private static final int IS_CROSSPOST = 1 << 1;

	private static final int HAS_THREAD = 1 << 5;

	private static final int THREAD_STARTER = 21;

	private static final int MESSAGE_DELETED_BY_OTHER = 72;

	private static final Duration NONCE_MEMORY = Duration.ofMinutes(5);

	private final Map<String, NavigableMap<String, ObjectNode>> channels = new ConcurrentHashMap<>();

	private final Map<String, Sent> nonces = new HashMap<>();

	private final World world;

	private final Composer composer;

	Messages(World world) {
		this.world = world;
		this.composer = new Composer(world);
	}

	/** A person says something; {@code @ada}, {@code @Moderators} and {@code #general} become mentions as in Discord's own client. */
	public ObjectNode say(Person author, Channel channel, String text) { return say(author, channel, Json.object().put("content", text)); }

	/** As {@link #say(Person, Channel, String)}, with more than text. @param draft the fields of Create Message */
	public ObjectNode say(Person author, Channel channel, ObjectNode draft) {
		return this.world.atomically(() -> {
			String content = this.composer.resolve(Json.textOf(draft, "content", ""));
			ObjectNode rule = AutoModeration.inspect(this.world, channel, author, content);
			if (rule != null) {
				throw new IllegalArgumentException("Auto moderation keeps " + author.name() + " from saying this: rule '" + Json.textOf(rule, "name")
						+ "'");
			}
			ObjectNode message = create(channel, author, draft.deepCopy().put("content", content));
			this.world.slowMode().spoke(channel, author);
			return message;
		});
	}

	/**
	 * Stores a message and tells of it.
	 * @param draft the fields of Create Message, and those that only Discord sets: id, type, author, interaction_metadata, webhook_id,
	 * application_id
	 * @return a copy of the message
	 */
	public ObjectNode create(Channel channel, Person author, ObjectNode draft) {
		return this.world.atomically(() -> {
			String nonce = author.id() + ' ' + Json.textOf(draft, "nonce", "");
			Sent sent = Json.isTrue(draft, "enforce_nonce") && Json.isPresent(draft.get("nonce")) ? this.nonces.get(nonce) : null;
			if (sent != null && sent.at().plus(NONCE_MEMORY).isAfter(this.world.now())) {
				return sent.message().deepCopy();
			}
			ObjectNode message = this.composer.compose(Json.textOf(draft, "id", this.world.ids().next()), channel, author, draft, this.world.now());
			store(channel.id(), message);
			if (channel.isThread()) {
				this.world.threads().wake(channel);
				if (!Json.isPresent(draft.get("author"))) {
					this.world.threads().add(channel, author);
				}
			}
			if (Json.isPresent(draft.get("nonce"))) {
				this.nonces.values().removeIf(old -> old.at().plus(NONCE_MEMORY).isBefore(this.world.now()));
				this.nonces.put(nonce, new Sent(this.world.now(), message));
			}
			tell(Kind.MESSAGE_CREATED, "MESSAGE_CREATE", message);
			return message.deepCopy();
		});
	}

	/** Changes the fields that are present: content, embeds, components, attachments, flags. */
	public ObjectNode edit(String channelId, String messageId, ObjectNode changes) {
		return this.world.atomically(() -> {
			ObjectNode message = require(channelId, messageId);
			boolean wasLoading = hasFlag(message, LOADING);
			this.composer.change(message, changes);
			if (!wasLoading) {
				message.put("edited_timestamp", Json.timestamp(this.world.now()));
			}
			store(channelId, message);
			tell(Kind.MESSAGE_EDITED, "MESSAGE_UPDATE", message);
			return message.deepCopy();
		});
	}

	/** @throws Problem 10008 */
	public void delete(String channelId, String messageId) {
		this.world.atomically(() -> {
			ObjectNode message = require(channelId, messageId);
			channel(channelId).remove(messageId);
			String guildId = guildOf(message);
			ObjectNode data = Json.object().put("id", messageId).put("channel_id", channelId);
			if (guildId != null) {
				data.put("guild_id", guildId);
			}
			this.world.journal().add(Kind.MESSAGE_DELETED, authorName(message), data);
			this.world.publish(new WorldEvent("MESSAGE_DELETE", guildId, data));
		});
	}

	/** Somebody deletes a message; if it is not their own, the audit log has it. @throws Problem 10008 */
	public void delete(Channel channel, String messageId, By by) {
		this.world.atomically(() -> {
			String author = require(channel.id(), messageId).path("author").path("id").asString();
			if (channel.guildId() != null && !author.equals(by.person().id())) {
				ObjectNode options = Json.object().put("channel_id", channel.id()).put("count", "1");
				this.world.auditLog().add(channel.guildId(), MESSAGE_DELETED_BY_OTHER, author, by, null, options);
			}
			delete(channel.id(), messageId);
		});
	}

	/** A copy of the message.
	 * @throws Problem 10008 */
	public ObjectNode require(String channelId, String messageId) {
		ObjectNode message = find(channelId, messageId);
		if (message == null) {
			throw Problem.unknown(10008, "Message");
		}
		return message;
	}

	/** A copy of the message, ephemeral or not. */
	public @Nullable ObjectNode find(String channelId, String messageId) {
		ObjectNode message = channel(channelId).get(messageId);
		return message == null ? null : message.deepCopy();
	}

	/** Copies of the messages that everybody sees, oldest first. */
	public List<ObjectNode> in(Channel channel) {
		return channel(channel.id()).values().stream().filter(message -> !hasFlag(message, EPHEMERAL)).map(ObjectNode::deepCopy).toList();
	}

	/**
	 * A page of messages, newest first.
	 * @param limit 1 to 100
	 */
	public List<ObjectNode> page(Channel channel, @Nullable String before, @Nullable String after, @Nullable String around, int limit) {
		List<ObjectNode> page = new ArrayList<>(in(channel).stream().filter(message -> within(message.get("id").stringValue(), before, after))
			.toList());
		if (around != null) {
			long older = page.stream().filter(message -> Snowflakes.ORDER.compare(message.get("id").stringValue(), around) < 0).count();
			int from = (int) Math.max(0, older - limit / 2);
			page = new ArrayList<>(page.subList(from, Math.min(page.size(), from + limit)));
		}
		else {
			page = new ArrayList<>(after != null ? page.subList(0, Math.min(limit, page.size()))
					: page.subList(Math.max(0, page.size() - limit), page.size()));
		}
		Collections.reverse(page);
		return page;
	}

	/** How many messages everybody sees. */
	int count(String channelId) {
		return (int) channel(channelId).values().stream().filter(message -> !hasFlag(message, EPHEMERAL)).count();
	}

	/** Keeps a message that something else than an edit changed, and tells of it. */
	void changed(ObjectNode message) {
		store(message.path("channel_id").asString(), message);
		tell(Kind.MESSAGE_EDITED, "MESSAGE_UPDATE", message);
	}

	/** A thread starts from this message, which shows it from now on. */
	public void startedThread(Channel channel, String messageId, Channel thread) {
		this.world.atomically(() -> {
			ObjectNode message = require(channel.id(), messageId);
			message.put("flags", Json.longOf(message, "flags", 0) | HAS_THREAD).set("thread", this.world.document(thread));
			changed(message);
			ObjectNode starter = Json.object().put("type", THREAD_STARTER);
			starter.putObject("message_reference").put("message_id", messageId).put("channel_id", channel.id());
			create(thread, this.world.requirePerson(thread.document().path("owner_id").asString()), starter);
		});
	}

	/** An announcement goes to the channels that follow this one. */
	public ObjectNode publish(Channel channel, String messageId) {
		return this.world.atomically(() -> {
			ObjectNode message = require(channel.id(), messageId);
			if (hasFlag(message, CROSSPOSTED)) {
				throw Problem.of(400, 40033, "This message has already been crossposted.");
			}
			changed(message.put("flags", Json.longOf(message, "flags", 0) | CROSSPOSTED));
			for (Guild guild : this.world.guilds()) {
				for (ObjectNode webhook : this.world.of(Webhooks.THING).in(guild.id())) {
					Channel follower = this.world.channels().find(Json.textOf(webhook, "channel_id", ""));
					if (follower != null && channel.id().equals(Json.textOf(webhook.path("source_channel"), "id"))) {
						ObjectNode copy = message.deepCopy().put("flags", IS_CROSSPOST).put("webhook_id", webhook.path("id").asString());
						copy.remove(List.of("id", "nonce", "poll", "message_reference"));
						copy.set("author", Webhooks.author(webhook, Json.object()));
						create(follower, this.world.bot(), copy);
					}
				}
			}
			return require(channel.id(), messageId);
		});
	}

	/** Whether there is a message of this person. */
	public boolean hasSpoken(Channel channel, Person person) {
		return channel(channel.id()).values().stream().anyMatch(message -> person.id().equals(message.path("author").path("id").asString("")));
	}

	/** Deletes what a person has said in a channel since a moment. */
	void purge(Channel channel, Person author, Instant since) {
		List<String> ids = in(channel).stream().filter(message -> author.id().equals(message.path("author").path("id").asString("")))
			.map(message -> message.get("id").stringValue()).filter(id -> !Snowflakes.createdAt(id).isBefore(since)).toList();
		deleteAll(channel.id(), ids);
	}

	/** Deletes messages at once; those that there are not are left out. */
	public void deleteAll(String channelId, List<String> messageIds) {
		this.world.atomically(() -> {
			List<String> known = messageIds.stream().filter(id -> find(channelId, id) != null).toList();
			if (known.isEmpty()) {
				return;
			}
			Channel channel = this.world.requireChannel(channelId);
			known.forEach(id -> {
				channel(channelId).remove(id);
				this.world.journal().add(Kind.MESSAGE_DELETED, id, Json.object().put("id", id).put("channel_id", channelId));
			});
			ObjectNode data = Json.object().put("channel_id", channelId);
			data.set("ids", Json.texts(known));
			if (channel.guildId() != null) {
				data.put("guild_id", channel.guildId());
			}
			this.world.publish(new WorldEvent("MESSAGE_DELETE_BULK", channel.guildId(), data));
		});
	}

	@Nullable
	String latest(String channelId) {
		NavigableMap<String, ObjectNode> messages = channel(channelId);
		return messages.isEmpty() ? null : messages.lastKey();
	}

	/** Stores a changed message, as reactions do, without telling of it. */
	void store(String channelId, ObjectNode message) { channel(channelId).put(message.get("id").stringValue(), message); }

	void forget(String channelId) { this.channels.remove(channelId); }

	/** The message as people of old times left it: nobody is told. */
	void remember(String id, Channel channel, Person author, String content) {
		store(channel.id(), this.composer.compose(id, channel, author, Json.object().put("content", content), Snowflakes.createdAt(id)));
	}

	/** A message of old times, of which nobody is told. @param draft the fields of Create Message @return its id */
	public String remember(Instant at, Channel channel, Person author, ObjectNode draft) {
		return this.world.atomically(() -> {
			String id = this.world.ids().of(at);
			ObjectNode resolved = draft.deepCopy().put("content", this.composer.resolve(Json.textOf(draft, "content", "")));
			store(channel.id(), this.composer.compose(id, channel, author, resolved, at));
			return id;
		});
	}

	/** Where a message counts as said: ephemeral ones belong to no guild. */
	@Nullable
	String guildOf(ObjectNode message) {
		Channel channel = this.world.channelById(Json.textOf(message, "channel_id", ""));
		return channel == null || hasFlag(message, EPHEMERAL) ? null : channel.guildId();
	}

	/** The message with the fields that only the gateway's events have. */
	public ObjectNode event(ObjectNode message) {
		ObjectNode data = message.deepCopy();
		String guildId = guildOf(message);
		Guild guild = guildId == null ? null : this.world.guildById(guildId);
		data.put("channel_type", this.world.requireChannel(Json.textOf(message, "channel_id", "")).type());
		if (guild != null) {
			data.put("guild_id", guildId);
			Member author = guild.member(message.path("author").path("id").asString(""));
			if (author != null) {
				data.set("member", author.withoutUser());
			}
			for (JsonNode mentioned : Json.elements(data, "mentions")) {
				Member member = guild.member(mentioned.path("id").asString(""));
				if (member != null && mentioned instanceof ObjectNode user) {
					user.set("member", member.withoutUser());
				}
			}
		}
		return data;
	}

	public static boolean hasFlag(JsonNode message, int flag) { return (Json.longOf(message, "flags", 0) & flag) != 0; }

	private void tell(Kind kind, String event, ObjectNode message) {
		ObjectNode data = event(message);
		this.world.journal().add(kind, authorName(message), data);
		this.world.publish(new WorldEvent(event, guildOf(message), data));
	}

	private NavigableMap<String, ObjectNode> channel(String id) {
		return this.channels.computeIfAbsent(id, unknown -> new ConcurrentSkipListMap<>(Snowflakes.ORDER));
	}

	private static boolean within(String id, @Nullable String before, @Nullable String after) {
		return (before == null || Snowflakes.ORDER.compare(id, before) < 0) && (after == null || Snowflakes.ORDER.compare(id, after) > 0);
	}

	private static String authorName(ObjectNode message) { return message.path("author").path("username").asString(""); }

	private record Sent(Instant at, ObjectNode message) {
	}

}
