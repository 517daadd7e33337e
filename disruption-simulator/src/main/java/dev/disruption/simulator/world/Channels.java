package dev.disruption.simulator.world;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The channels of guilds and the conversations with the bot; see <a href="https://docs.discord.com/developers/resources/channel">Channel Resource</a>. */
public final class Channels {

	private static final Structure OVERWRITE = new Structure().required("id", Type.id()).optional("type", Type.choice(0, 1), 0)
		.optional("allow", Type.bits(), "0").optional("deny", Type.bits(), "0");

	private static final Structure REACTION = new Structure().optional("emoji_id", Type.id(), null)
		.optional("emoji_name", Type.text(0, 100), null);

	private static final Structure TAG = new Structure().optional("id", Type.id()).required("name", Type.text(0, 50))
		.optional("moderated", Type.truth(), false).optional("emoji_id", Type.id(), null).optional("emoji_name", Type.text(0, 100), null);

	public static final Thing THING = Thing.of("Channel", 10003, new Structure()
		.optional("type", Type.choice(0, 2, 4, 5, 13, 14, 15, 16), 0).fixed("guild_id", null).required("name", Type.text(1, 100))
		.optional("position", Type.number(0, Integer.MAX_VALUE), 0).optional("parent_id", Type.id(), null)
		.optional("topic", Type.text(0, 4096), null).optional("nsfw", Type.truth(), false)
		.optional("bitrate", Type.number(8000, 384000), 64000).optional("user_limit", Type.number(0, 10000), 0)
		.optional("rtc_region", Type.text(0, 100), null).optional("video_quality_mode", Type.choice(1, 2), 1)
		.optional("rate_limit_per_user", Type.number(0, 21600), 0).optional("permission_overwrites", Type.list(100, Type.object(OVERWRITE)),
				List.of())
		.optional("default_auto_archive_duration", Type.choice(60, 1440, 4320, 10080))
		.optional("default_thread_rate_limit_per_user", Type.number(0, 21600))
		.optional("available_tags", Type.list(20, Type.object(TAG)), List.of()).optional("default_reaction_emoji", Type.object(REACTION), null)
		.optional("default_sort_order", Type.choice(0, 1), null).optional("default_forum_layout", Type.choice(0, 1, 2), 0)
		.optional("default_tag_setting", Type.word("match_all", "match_some")).optional("flags", Type.number(0, Integer.MAX_VALUE), 0))
		.most(500, 30013).events("CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE").audited(10, 11, 12).completing(Channels::complete);

	private static final List<String> OF_VOICE = List.of("bitrate", "user_limit", "rtc_region", "video_quality_mode");

	private static final List<String> OF_FORUM = List.of("available_tags", "default_reaction_emoji", "default_sort_order",
			"default_forum_layout", "default_tag_setting", "default_thread_rate_limit_per_user");

	private static final List<String> OF_TEXT = List.of("topic", "rate_limit_per_user", "default_auto_archive_duration", "nsfw");

	private final Map<String, Channel> direct = new ConcurrentSkipListMap<>(Snowflakes.ORDER);

	private final World world;

	Channels(World world) { this.world = world; }

	/** The channels of a guild without its threads. */
	public List<Channel> of(String guildId) { return store().in(guildId).stream().map(document -> new Channel(document, null)).toList(); }

	public @Nullable Channel find(String id) {
		Channel conversation = this.direct.get(id);
		if (conversation != null) {
			return conversation;
		}
		ObjectNode document = store().find(id);
		document = document != null ? document : this.world.of(Threads.THING).find(id);
		return document == null ? null : new Channel(document, null);
	}

	/** @throws Problem 10003 */
	public Channel require(String id) {
		Channel channel = find(id);
		if (channel == null) {
			throw THING.missing();
		}
		return channel;
	}

	/** The channel whose overwrites count: a thread's is its parent. */
	public Channel governing(Channel channel) {
		Channel parent = channel.isThread() && channel.parentId() != null ? find(String.valueOf(channel.parentId())) : null;
		return parent == null ? channel : parent;
	}

	/** The conversation of a person with the bot, opened if need be. */
	public Channel direct(Person person) {
		return this.world.atomically(() -> this.direct.values().stream().filter(channel -> person.equals(channel.recipient())).findFirst()
			.orElseGet(() -> {
				ObjectNode document = Json.object().put("id", this.world.ids().next()).put("type", Channel.DM).put("flags", 0);
				document.putArray("recipients").add(person.document());
				Channel channel = new Channel(document, person);
				this.direct.put(channel.id(), channel);
				return channel;
			}));
	}

	public Collection<Channel> conversations() { return List.copyOf(this.direct.values()); }

	/** Makes a channel of a guild. */
	public Channel create(String guildId, JsonNode body, @Nullable By by) { return new Channel(store().create(guildId, body, by), null); }

	/** Changes a channel or thread of a guild, or a whole list of them at once. */
	public Channel edit(Channel channel, JsonNode changes, @Nullable By by) {
		Store store = this.world.of(channel.isThread() ? Threads.THING : THING);
		return new Channel(store.edit(String.valueOf(channel.guildId()), channel.id(), changes, by), null);
	}

	/** Deletes a channel of a guild with its messages and threads, or a thread. Channels of a category stay, without it. */
	public void delete(Channel channel, @Nullable By by) {
		this.world.atomically(() -> {
			String guildId = String.valueOf(channel.guildId());
			if (channel.isThread()) {
				this.world.of(Threads.THING).delete(guildId, channel.id(), by);
			}
			else {
				this.world.threads().in(channel.id()).forEach(thread -> delete(thread, null));
				this.world.voice().empty(channel);
				store().delete(guildId, channel.id(), by);
				of(guildId).stream().filter(child -> channel.id().equals(child.parentId()))
					.forEach(child -> edit(child, Json.object().putNull("parent_id"), null));
			}
			this.world.messages().forget(channel.id());
		});
	}

	/** Sets what a role or member is allowed and denied in a channel. */
	public void overwrite(Channel channel, String id, ObjectNode body, By by) {
		ObjectNode overwrite = body.deepCopy().put("id", id);
		OVERWRITE.check(overwrite, true);
		ArrayNode overwrites = without(channel, id);
		boolean known = overwrites.size() < channel.overwrites().size();
		overwrites.add(OVERWRITE.create(overwrite));
		rewrite(channel, overwrites, known ? 14 : 13, id, by);
	}

	/** @throws Problem 10009 */
	public void removeOverwrite(Channel channel, String id, By by) {
		ArrayNode overwrites = without(channel, id);
		if (overwrites.size() == channel.overwrites().size()) {
			throw Problem.unknown(10009, "Overwrite");
		}
		rewrite(channel, overwrites, 15, id, by);
	}

	/** The channel as it is answered, with what changes without anybody's editing it. */
	public ObjectNode document(Channel channel) {
		ObjectNode document = channel.document().deepCopy();
		if (channel.type() != Channel.CATEGORY) {
			document.put("last_message_id", this.world.messages().latest(channel.id()));
		}
		if (channel.isThread()) {
			this.world.threads().count(document);
		}
		return document;
	}

	static ObjectNode document(String id, String guildId, int type, String name, @Nullable String parent, int position,
			@Nullable String topic) {
		ObjectNode document = Json.object().put("id", id);
		document.setAll(THING.structure().create(Json.object().put("type", type).put("name", name).put("parent_id", parent)
			.put("position", position).put("topic", topic)));
		trim(document);
		return document.put("guild_id", guildId);
	}

	void put(ObjectNode document) { store().put(document.path("guild_id").asString(), document); }

	private Store store() { return this.world.of(THING); }

	private void rewrite(Channel channel, ArrayNode overwrites, int action, String id, By by) {
		ObjectNode after = channel.document().deepCopy();
		after.set("permission_overwrites", overwrites);
		String guildId = String.valueOf(channel.guildId());
		store().replace(guildId, channel.document(), after, null);
		Role role = this.world.requireGuild(guildId).role(id);
		ObjectNode options = Json.object().put("id", id).put("type", role == null ? "1" : "0");
		if (role != null) {
			options.put("role_name", role.name());
		}
		this.world.auditLog().add(guildId, action, channel.id(), by, AuditLog.changes(channel.document(), after), options);
	}

	private static ArrayNode without(Channel channel, String id) {
		return Json.array(channel.overwrites().valueStream().filter(overwrite -> !id.equals(overwrite.path("id").asString(""))).toList());
	}

	private static void complete(Draft draft) {
		ObjectNode channel = draft.document().put("guild_id", draft.scope());
		Form form = new Form();
		int type = channel.path("type").asInt(0);
		if (type == Channel.TEXT || type == Channel.ANNOUNCEMENT) {
			channel.put("name", channel.path("name").asString("").strip().toLowerCase().replace(' ', '-'));
		}
		String parentId = Json.textOf(channel, "parent_id");
		ObjectNode parent = parentId == null ? null : draft.world().of(THING).find(draft.scope(), parentId);
		if (parentId != null && (parent == null || parent.path("type").asInt(0) != Channel.CATEGORY || type == Channel.CATEGORY)) {
			form.error("parent_id", "CHANNEL_PARENT_INVALID_TYPE", "Not a category");
		}
		else if (parent != null && draft.isNew() && children(draft, parentId) >= 50) {
			form.error("parent_id", "CHANNEL_PARENT_MAX_CHANNELS", "Maximum number of channels in category reached (50)");
		}
		else if (parent != null && draft.isNew() && !draft.body().has("permission_overwrites")) {
			channel.set("permission_overwrites", parent.path("permission_overwrites").deepCopy());
		}
		if (!Channels.isForum(type)) {
			form.length("topic", channel.path("topic"), 0, 1024);
		}
		form.throwIfInvalid();
		if (draft.isNew() && !draft.body().has("position")) {
			channel.put("position", draft.world().of(THING).in(draft.scope()).size());
		}
		Json.elements(channel, "available_tags").stream().map(ObjectNode.class::cast).filter(tag -> !tag.has("id"))
			.forEach(tag -> tag.put("id", draft.world().ids().next()));
		trim(channel);
	}

	private static long children(Draft draft, @Nullable String parent) {
		return draft.world().of(THING).in(draft.scope()).stream().filter(child -> child.path("parent_id").asString("").equals(parent)).count();
	}

	/** Takes away what channels of this type do not have. */
	private static void trim(ObjectNode channel) {
		int type = channel.path("type").asInt(0);
		boolean vocal = type == Channel.VOICE || type == Channel.STAGE;
		Stream.of(vocal ? List.<String>of() : OF_VOICE, isForum(type) ? List.<String>of() : OF_FORUM,
				type == Channel.CATEGORY ? OF_TEXT : List.<String>of(), type == Channel.VOICE ? List.of("topic") : List.<String>of())
			.forEach(channel::remove);
	}

	private static boolean isForum(int type) { return Set.of(Channel.FORUM, Channel.MEDIA).contains(type); }

	/** In the order in which Discord shows them. */
	public static final Comparator<Channel> ORDER = Comparator.comparingInt(Channel::position).thenComparing(Channel::id, Snowflakes.ORDER);

}
