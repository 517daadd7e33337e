package dev.disruption.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.permission.Role;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.soundboard.SoundboardSound;
import dev.disruption.model.stageinstance.StageInstance;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bot knows, as maps of JSON, without anything clever. */
final class ReferenceModel {

	final Map<Long, ModelGuild> guilds = new TreeMap<>();

	final Map<Long, ObjectNode> users = new TreeMap<>();

	final Set<Long> unavailable = new TreeSet<>();

	@Nullable JsonNode self;

	static final class ModelGuild {

		final ObjectNode guild;

		final Map<String, Map<Long, ObjectNode>> things = new TreeMap<>();

		boolean created;

		ModelGuild(ObjectNode guild) {
			this.guild = guild;
		}

		Map<Long, ObjectNode> of(String type) {
			return this.things.computeIfAbsent(type, key -> new TreeMap<>());
		}

	}

	void apply(String name, ObjectNode data) {
		long guildId = data.path(name.equals("GUILD_CREATE") || name.equals("GUILD_UPDATE") || name.equals("GUILD_DELETE") ? "id" : "guild_id")
			.asLong(0);
		switch (name) {
			case "READY" -> ready(data);
			case "USER_UPDATE" -> this.self = data;
			case "GUILD_CREATE" -> create(guildId, data);
			case "GUILD_DELETE" -> delete(guildId, data.path("unavailable").asBoolean(false));
			default -> within(name, guildId, data);
		}
		forgetUsers();
	}

	private void ready(ObjectNode data) {
		this.self = data.get("user");
		this.guilds.clear();
		this.unavailable.clear();
		data.get("guilds").forEach(guild -> this.unavailable.add(guild.get("id").asLong()));
	}

	private void create(long guildId, ObjectNode data) {
		if (data.path("unavailable").asBoolean(false)) {
			this.unavailable.add(guildId);
			return;
		}
		this.unavailable.remove(guildId);
		ModelGuild guild = new ModelGuild(data.deepCopy());
		guild.created = true;
		this.guilds.put(guildId, guild);
		for (String type : List.of("roles", "emojis", "stickers", "channels", "threads", "stage_instances", "guild_scheduled_events")) {
			data.path(type).forEach(each -> guild.of(type).put(each.get("id").asLong(), ((ObjectNode) each).deepCopy()));
		}
		data.path("soundboard_sounds").forEach(each -> guild.of("soundboard_sounds").put(each.get("sound_id").asLong(), (ObjectNode) each));
		data.path("presences").forEach(each -> presence(guild, (ObjectNode) each));
		data.path("voice_states").forEach(each -> voice(guild, (ObjectNode) each));
		data.path("members").forEach(each -> member(guild, (ObjectNode) each, each.get("user")));
	}

	private void delete(long guildId, boolean outage) {
		this.guilds.remove(guildId);
		if (outage) {
			this.unavailable.add(guildId);
		}
		else {
			this.unavailable.remove(guildId);
		}
	}

	private void within(String name, long guildId, ObjectNode data) {
		boolean hint = name.equals("MESSAGE_CREATE") || name.equals("INTERACTION_CREATE");
		if (hint && !this.guilds.containsKey(guildId)) {
			return;
		}
		ModelGuild guild = this.guilds.computeIfAbsent(guildId, id -> new ModelGuild(CacheUnderTest.MAPPER.createObjectNode()));
		switch (name) {
			case "GUILD_UPDATE" -> {
				guild.guild.removeAll();
				guild.guild.setAll(data);
			}
			case "CHANNEL_CREATE", "CHANNEL_UPDATE" -> put(guild, "channels", "id", data);
			case "CHANNEL_DELETE" -> channelDelete(guild, data.get("id").asLong());
			case "THREAD_CREATE", "THREAD_UPDATE" -> put(guild, "threads", "id", data);
			case "THREAD_DELETE" -> guild.of("threads").remove(data.get("id").asLong());
			case "THREAD_LIST_SYNC" -> threadListSync(guild, data);
			case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE" -> put(guild, "roles", "id", (ObjectNode) data.get("role"));
			case "GUILD_ROLE_DELETE" -> roleDelete(guild, data.get("role_id").asLong());
			case "GUILD_EMOJIS_UPDATE" -> replace(guild, "emojis", data);
			case "GUILD_STICKERS_UPDATE" -> replace(guild, "stickers", data);
			case "STAGE_INSTANCE_CREATE", "STAGE_INSTANCE_UPDATE" -> put(guild, "stage_instances", "id", data);
			case "STAGE_INSTANCE_DELETE" -> guild.of("stage_instances").remove(data.get("id").asLong());
			case "GUILD_SCHEDULED_EVENT_CREATE", "GUILD_SCHEDULED_EVENT_UPDATE" -> put(guild, "guild_scheduled_events", "id", data);
			case "GUILD_SCHEDULED_EVENT_DELETE" -> guild.of("guild_scheduled_events").remove(data.get("id").asLong());
			case "GUILD_SOUNDBOARD_SOUND_CREATE", "GUILD_SOUNDBOARD_SOUND_UPDATE" -> put(guild, "soundboard_sounds", "sound_id", data);
			case "GUILD_SOUNDBOARD_SOUND_DELETE" -> guild.of("soundboard_sounds").remove(data.get("sound_id").asLong());
			case "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE" -> member(guild, data, data.get("user"));
			case "GUILD_MEMBER_REMOVE" -> memberRemove(guild, data.get("user").get("id").asLong());
			case "GUILD_MEMBERS_CHUNK" -> {
				data.get("members").forEach(each -> member(guild, (ObjectNode) each, each.get("user")));
				data.get("not_found").forEach(each -> memberRemove(guild, each.asLong()));
			}
			case "MESSAGE_CREATE" -> member(guild, (ObjectNode) data.get("member"), data.get("author"));
			case "INTERACTION_CREATE" -> member(guild, (ObjectNode) data.get("member"), data.get("member").get("user"));
			case "VOICE_STATE_UPDATE" -> {
				voice(guild, data);
				if (data.has("member")) {
					member(guild, (ObjectNode) data.get("member"), data.get("member").get("user"));
				}
			}
			case "PRESENCE_UPDATE" -> presence(guild, data);
			default -> throw new IllegalArgumentException(name);
		}
	}

	private static void put(ModelGuild guild, String type, String id, ObjectNode data) {
		guild.of(type).put(data.get(id).asLong(), data.deepCopy());
	}

	private static void replace(ModelGuild guild, String type, ObjectNode data) {
		guild.of(type).clear();
		data.get(type).forEach(each -> put(guild, type, "id", (ObjectNode) each));
	}

	private static void channelDelete(ModelGuild guild, long channel) {
		guild.of("channels").remove(channel);
		guild.of("threads").values().removeIf(thread -> thread.path("parent_id").asLong(0) == channel);
		guild.of("stage_instances").values().removeIf(stage -> stage.path("channel_id").asLong(0) == channel);
		guild.of("voice_states").values().removeIf(state -> state.path("channel_id").asLong(0) == channel);
	}

	private static void threadListSync(ModelGuild guild, ObjectNode data) {
		Set<Long> channels = new TreeSet<>();
		data.path("channel_ids").forEach(id -> channels.add(id.asLong()));
		guild.of("threads").values().removeIf(thread -> !data.has("channel_ids") || channels.contains(thread.path("parent_id").asLong(0)));
		data.get("threads").forEach(thread -> put(guild, "threads", "id", (ObjectNode) thread));
	}

	private static void roleDelete(ModelGuild guild, long role) {
		guild.of("roles").remove(role);
		for (ObjectNode member : guild.of("members").values()) {
			ArrayNode left = CacheUnderTest.MAPPER.createArrayNode();
			member.path("roles").forEach(each -> {
				if (each.asLong() != role) {
					left.add(each);
				}
			});
			member.set("roles", left);
		}
	}

	private void member(ModelGuild guild, ObjectNode data, JsonNode user) {
		ObjectNode member = data.deepCopy();
		member.remove(List.of("user", "guild_id", "permissions"));
		guild.of("members").put(user.get("id").asLong(), member);
		this.users.put(user.get("id").asLong(), (ObjectNode) user);
	}

	private static void memberRemove(ModelGuild guild, long user) {
		guild.of("members").remove(user);
		guild.of("voice_states").remove(user);
		guild.of("presences").remove(user);
	}

	private static void voice(ModelGuild guild, ObjectNode data) {
		if (data.path("channel_id").isNull() || data.path("channel_id").isMissingNode()) {
			guild.of("voice_states").remove(data.get("user_id").asLong());
		}
		else {
			put(guild, "voice_states", "user_id", data);
		}
	}

	private static void presence(ModelGuild guild, ObjectNode data) {
		long user = data.get("user").get("id").asLong();
		if (data.get("status").asString().equals("offline")) {
			guild.of("presences").remove(user);
		}
		else {
			guild.of("presences").put(user, data);
		}
	}

	private void forgetUsers() {
		this.users.keySet().removeIf(id -> this.guilds.values().stream().noneMatch(guild -> guild.of("members").containsKey(id)));
	}

	/** What is different in the cache; {@code null} if nothing is. */
	@Nullable
	String difference(DiscordCache cache, Set<Long> allUsers, Set<Long> allChannels) {
		List<String> wrong = new ArrayList<>();
		compare(wrong, "guild ids", ids(this.guilds.keySet()), new TreeSet<>(cache.guildIds()));
		compare(wrong, "unavailable", ids(this.unavailable), new TreeSet<>(cache.unavailableGuildIds()));
		compare(wrong, "self", decode(this.self, User.class), cache.currentUser());
		for (long user : allUsers) {
			compare(wrong, "user " + user, decode(this.users.get(user), User.class), cache.user(new Snowflake(user)));
		}
		for (long channel : allChannels) {
			compare(wrong, "channel " + channel, channel(channel), cache.channel(new Snowflake(channel)));
		}
		this.guilds.forEach((id, guild) -> compare(wrong, id, guild, cache, allUsers));
		return wrong.isEmpty() ? null : String.join("\n", wrong);
	}

	private static Set<Snowflake> ids(Set<Long> ids) {
		Set<Snowflake> all = new TreeSet<>();
		ids.forEach(id -> all.add(new Snowflake(id)));
		return all;
	}

	private @Nullable Channel channel(long id) {
		for (Map.Entry<Long, ModelGuild> guild : this.guilds.entrySet()) {
			for (String type : List.of("channels", "threads")) {
				ObjectNode channel = guild.getValue().of(type).get(id);
				if (channel != null) {
					return decode(inGuild(channel, guild.getKey()), Channel.class);
				}
			}
		}
		return null;
	}

	private static ObjectNode inGuild(ObjectNode entity, long guildId) {
		return entity.deepCopy().put("guild_id", Long.toString(guildId));
	}

	private void compare(List<String> wrong, long id, ModelGuild guild, DiscordCache cache, Set<Long> allUsers) {
		Snowflake guildId = new Snowflake(id);
		compare(wrong, "complete", guild.created, cache.isComplete(guildId));
		compare(wrong, "channels", all(guild, "channels", id, Channel.class), cache.channels(guildId).toList());
		compare(wrong, "threads", all(guild, "threads", id, Channel.class), cache.threads(guildId).toList());
		compare(wrong, "roles", all(guild, "roles", null, Role.class), cache.roles(guildId).toList());
		compare(wrong, "emojis", all(guild, "emojis", null, Emoji.class), cache.emojis(guildId).toList());
		compare(wrong, "stickers", all(guild, "stickers", id, Sticker.class), cache.stickers(guildId).toList());
		compare(wrong, "sounds", all(guild, "soundboard_sounds", id, SoundboardSound.class), cache.soundboardSounds(guildId).toList());
		compare(wrong, "stages", all(guild, "stage_instances", id, StageInstance.class), cache.stageInstances(guildId).toList());
		compare(wrong, "events", all(guild, "guild_scheduled_events", id, GuildScheduledEvent.class), cache.scheduledEvents(guildId).toList());
		compare(wrong, "guild", guild(guild), cache.guild(guildId));
		compare(wrong, "members", guild.of("members").size(), cache.members(guildId).count());
		for (long user : allUsers) {
			Snowflake userId = new Snowflake(user);
			compare(wrong, "member " + user, member(guild, user), cache.member(guildId, userId));
			compare(wrong, "voice state of " + user, voiceState(guild, user, id), cache.voiceState(guildId, userId));
			compare(wrong, "presence of " + user, presence(guild, user, id), cache.presence(guildId, userId));
		}
		for (long role : guild.of("roles").keySet()) {
			compare(wrong, "members with role " + role, withRole(guild, role),
					new TreeSet<>(cache.members(guildId).withRole(new Snowflake(role)).stream().map(member -> member.user().id()).toList()));
		}
	}

	private static void compare(List<String> wrong, String what, @Nullable Object expected, @Nullable Object actual) {
		if (expected == null ? actual != null : !expected.equals(actual)) {
			wrong.add(what + " should be " + expected + " and is " + actual);
		}
	}

	private static <T> List<T> all(ModelGuild guild, String type, @Nullable Long guildId, Class<T> as) {
		return guild.of(type).values().stream().map(each -> decode((guildId != null) ? inGuild(each, guildId) : each, as)).toList();
	}

	private static @Nullable Guild guild(ModelGuild guild) {
		if (guild.guild.isEmpty()) {
			return null;
		}
		ObjectNode whole = guild.guild.deepCopy();
		for (String type : List.of("roles", "emojis", "stickers")) {
			ArrayNode all = whole.putArray(type);
			guild.of(type).values().forEach(each -> all.add(type.equals("stickers") ? inGuild(each, whole.get("id").asLong()) : each));
		}
		return decode(whole, Guild.class);
	}

	@Nullable
	GuildMember member(ModelGuild guild, long user) {
		ObjectNode member = guild.of("members").get(user);
		return (member != null) ? decode((ObjectNode) member.deepCopy().set("user", this.users.get(user)), GuildMember.class) : null;
	}

	@Nullable
	VoiceState voiceState(ModelGuild guild, long user, long guildId) {
		ObjectNode state = guild.of("voice_states").get(user);
		if (state == null) {
			return null;
		}
		ObjectNode whole = inGuild(state, guildId);
		ObjectNode member = guild.of("members").get(user);
		whole.remove("member");
		if (member != null) {
			whole.set("member", member.deepCopy().set("user", this.users.get(user)));
		}
		return decode(whole, VoiceState.class);
	}

	@Nullable
	Presence presence(ModelGuild guild, long user, long guildId) {
		ObjectNode presence = guild.of("presences").get(user);
		if (presence == null) {
			return null;
		}
		ObjectNode whole = inGuild(presence, guildId);
		ObjectNode known = this.users.get(user);
		whole.set("user", (known != null) ? known : CacheUnderTest.MAPPER.createObjectNode().put("id", Long.toString(user)));
		return decode(whole, Presence.class);
	}

	private static Set<Snowflake> withRole(ModelGuild guild, long role) {
		Set<Snowflake> found = new TreeSet<>();
		guild.of("members").forEach((id, member) -> member.path("roles").forEach(each -> {
			if (each.asLong() == role) {
				found.add(new Snowflake(id));
			}
		}));
		return found;
	}

	static <T> @Nullable T decode(@Nullable JsonNode json, Class<T> as) {
		return (json != null) ? CacheUnderTest.MAPPER.treeToValue(json, as) : null;
	}

}
