package dev.disruption.cache;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events about a few guilds, channels and users that meet all the time. */
final class RandomEvents {

	private static final List<String> NAMES = List.of("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE", "CHANNEL_CREATE", "CHANNEL_UPDATE",
			"CHANNEL_DELETE", "THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE", "THREAD_LIST_SYNC", "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE",
			"GUILD_ROLE_DELETE", "GUILD_EMOJIS_UPDATE", "GUILD_STICKERS_UPDATE", "STAGE_INSTANCE_CREATE", "STAGE_INSTANCE_DELETE",
			"GUILD_SCHEDULED_EVENT_CREATE", "GUILD_SCHEDULED_EVENT_DELETE", "GUILD_SOUNDBOARD_SOUND_CREATE", "GUILD_SOUNDBOARD_SOUND_DELETE",
			"GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE", "GUILD_MEMBERS_CHUNK", "MESSAGE_CREATE",
			"MESSAGE_CREATE", "INTERACTION_CREATE", "VOICE_STATE_UPDATE", "VOICE_STATE_UPDATE", "PRESENCE_UPDATE", "USER_UPDATE", "READY");

	private static final int GUILDS = 3;

	private static final int THINGS = 5;

	private static final int USERS = 6;

	private final Random random;

	RandomEvents(long seed) {
		this.random = new Random(seed);
	}

	static Set<Long> users() {
		return ids(4, USERS);
	}

	static Set<Long> channels() {
		Set<Long> all = new TreeSet<>();
		for (int guild = 0; guild < GUILDS; guild++) {
			for (int i = 0; i < THINGS; i++) {
				all.add(thing(1, guild, i));
				all.add(thing(2, guild, i));
			}
		}
		return all;
	}

	private static Set<Long> ids(int space, int count) {
		Set<Long> all = new TreeSet<>();
		for (int i = 0; i < count; i++) {
			all.add(thing(space, 0, i));
		}
		return all;
	}

	private static long thing(int space, int guild, int number) {
		return (1_000L * space + 100L * guild + number + 1) << 22;
	}

	String name() {
		return NAMES.get(any(NAMES.size()));
	}

	ObjectNode data(String name) {
		int guild = this.random.nextInt(GUILDS);
		ObjectNode data = switch (name) {
			case "GUILD_CREATE" -> guild(guild);
			case "GUILD_UPDATE" -> named(thing(0, guild, 0)).put("owner_id", user());
			case "GUILD_DELETE" -> object().put("id", text(thing(0, guild, 0))).put("unavailable", this.random.nextBoolean());
			case "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE" -> channel(guild, any(THINGS));
			case "THREAD_CREATE", "THREAD_UPDATE" -> thread(guild, any(THINGS));
			case "THREAD_DELETE" -> object().put("id", text(thing(2, guild, any(THINGS)))).put("type", 11);
			case "THREAD_LIST_SYNC" -> threadListSync(guild);
			case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE" -> object().set("role", role(guild, any(THINGS)));
			case "GUILD_ROLE_DELETE" -> object().put("role_id", text(thing(3, guild, any(THINGS))));
			case "GUILD_EMOJIS_UPDATE" -> object().set("emojis", some(i -> named(thing(5, guild, i)).put("animated", i == 1)));
			case "GUILD_STICKERS_UPDATE" -> object().set("stickers", some(i -> named(thing(6, guild, i)).put("tags", "fun")));
			case "STAGE_INSTANCE_CREATE", "STAGE_INSTANCE_DELETE" -> stage(guild, any(THINGS));
			case "GUILD_SCHEDULED_EVENT_CREATE", "GUILD_SCHEDULED_EVENT_DELETE" -> scheduled(guild, any(THINGS));
			case "GUILD_SOUNDBOARD_SOUND_CREATE", "GUILD_SOUNDBOARD_SOUND_DELETE" -> sound(guild, any(THINGS));
			case "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE" -> member(guild, any(USERS));
			case "GUILD_MEMBER_REMOVE" -> object().set("user", userObject(any(USERS)));
			case "GUILD_MEMBERS_CHUNK" -> chunk(guild);
			case "MESSAGE_CREATE" -> message(guild, any(USERS));
			case "INTERACTION_CREATE" -> object().put("id", "1").put("type", 2).set("member", member(guild, any(USERS)).put("permissions", "8"));
			case "VOICE_STATE_UPDATE" -> voice(guild, any(USERS), true);
			case "PRESENCE_UPDATE" -> presence(any(USERS));
			case "USER_UPDATE" -> userObject(9);
			default -> ready();
		};
		boolean inGuild = !Set.of("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE", "USER_UPDATE", "READY").contains(name);
		return inGuild ? data.put("guild_id", text(thing(0, guild, 0))) : data;
	}

	private int any(int bound) {
		return this.random.nextInt(bound);
	}

	private static String text(long id) {
		return Long.toString(id);
	}

	private static ObjectNode object() {
		return CacheUnderTest.MAPPER.createObjectNode();
	}

	private String user() {
		return text(thing(4, 0, any(USERS)));
	}

	private ObjectNode named(long id) {
		return object().put("id", text(id)).put("name", List.of("a", "grüße", "日本", "").get(any(4)));
	}

	private ArrayNode some(IntFunction<ObjectNode> each) {
		ArrayNode all = CacheUnderTest.MAPPER.createArrayNode();
		for (int i = 0; i < THINGS; i++) {
			if (this.random.nextBoolean()) {
				all.add(each.apply(i));
			}
		}
		return all;
	}

	private ObjectNode guild(int number) {
		ObjectNode guild = named(thing(0, number, 0)).put("owner_id", user()).put("icon", "a_0123456789abcdef0123456789abcdef");
		if (any(8) == 0) {
			return object().put("id", text(thing(0, number, 0))).put("unavailable", true);
		}
		guild.put("member_count", any(100)).put("joined_at", "2026-11-21T18:00:00.123456+00:00");
		guild.set("roles", some(i -> role(number, i)));
		guild.set("emojis", some(i -> named(thing(5, number, i))));
		guild.set("stickers", some(i -> named(thing(6, number, i))));
		guild.set("channels", some(i -> channel(number, i)));
		guild.set("threads", some(i -> thread(number, i)));
		guild.set("stage_instances", some(i -> stage(number, i)));
		guild.set("guild_scheduled_events", some(i -> scheduled(number, i)));
		guild.set("soundboard_sounds", some(i -> sound(number, i)));
		guild.set("presences", some(this::presence));
		guild.set("voice_states", some(i -> voice(number, i, false)));
		guild.set("members", some(i -> member(number, i)));
		return guild;
	}

	private ObjectNode channel(int guild, int number) {
		ObjectNode channel = named(thing(1, guild, number)).put("type", List.of(0, 2, 13).get(any(3))).put("position", any(50));
		channel.putArray("permission_overwrites")
			.addObject()
			.put("id", text(thing(3, guild, any(THINGS))))
			.put("type", 0)
			.put("allow", "1024")
			.put("deny", text(any(9)));
		return channel;
	}

	private ObjectNode thread(int guild, int number) {
		return named(thing(2, guild, number)).put("type", 11).put("parent_id", text(thing(1, guild, any(THINGS)))).put("message_count", any(9));
	}

	private ObjectNode threadListSync(int guild) {
		ObjectNode sync = object();
		if (this.random.nextBoolean()) {
			sync.putArray("channel_ids").add(text(thing(1, guild, any(THINGS)))).add(text(thing(1, guild, any(THINGS))));
		}
		sync.set("threads", some(i -> thread(guild, i)));
		sync.putArray("members");
		return sync;
	}

	private ObjectNode role(int guild, int number) {
		return named(thing(3, guild, number)).put("color", any(0xffffff)).put("permissions", text(any(9999))).put("position", any(20));
	}

	private ObjectNode stage(int guild, int number) {
		return object().put("id", text(thing(7, guild, number)))
			.put("channel_id", text(thing(1, guild, any(THINGS))))
			.put("topic", "t" + any(3))
			.put("privacy_level", 2);
	}

	private ObjectNode scheduled(int guild, int number) {
		return named(thing(8, guild, number))
			.put("scheduled_start_time", "2027-01-0" + (1 + any(9)) + "T00:00:00+00:00").put("status", 1 + any(4));
	}

	private ObjectNode sound(int guild, int number) {
		return object().put("sound_id", text(thing(9, guild, number))).put("name", "s" + any(3)).put("volume", any(10) / 10.0);
	}

	private ObjectNode userObject(int number) {
		return object().put("id", text(thing(4, 0, number)))
			.put("username", "user" + number)
			.put("discriminator", "0")
			.put("global_name", List.of("A", "Ä", "字").get(any(3)))
			.put("bot", number == 1);
	}

	private ObjectNode member(int guild, int number) {
		ObjectNode member = object().put("joined_at", "2026-01-01T00:00:0" + any(10) + ".000000+00:00").put("mute", this.random.nextBoolean());
		if (this.random.nextBoolean()) {
			member.put("nick", "nick" + any(5));
		}
		ArrayNode roles = member.putArray("roles");
		for (int i = 0; i < THINGS; i++) {
			if (any(3) == 0) {
				roles.add(text(thing(3, guild, i)));
			}
		}
		return member.set("user", userObject(number));
	}

	private ObjectNode chunk(int guild) {
		ObjectNode chunk = object();
		chunk.set("members", some(i -> member(guild, i)));
		chunk.putArray("not_found").add(text(thing(4, 0, USERS - 1)));
		return chunk;
	}

	private ObjectNode message(int guild, int number) {
		ObjectNode member = member(guild, number);
		member.remove("user");
		return object().put("id", "1")
			.put("channel_id", text(thing(1, guild, 0)))
			.put("content", "")
			.set("author", userObject(number))
			.set("member", member);
	}

	private ObjectNode voice(int guild, int number, boolean withMember) {
		ObjectNode state = object().put("user_id", text(thing(4, 0, number))).put("session_id", "s").put("self_mute", this.random.nextBoolean());
		if (!withMember || any(3) > 0) {
			state.put("channel_id", text(thing(1, guild, any(THINGS))));
		}
		return (withMember && this.random.nextBoolean()) ? state.set("member", member(guild, number)) : state;
	}

	private ObjectNode presence(int number) {
		ObjectNode presence = object().put("status", List.of("online", "idle", "offline").get(any(3)));
		presence.putArray("activities").addObject().put("name", "game").put("type", 0).put("created_at", any(1000));
		presence.putObject("client_status").put("desktop", "online");
		return presence.set("user", object().put("id", text(thing(4, 0, number))));
	}

	private ObjectNode ready() {
		ObjectNode ready = object().put("v", 10).put("session_id", "s");
		ready.putArray("shard").add(0).add(1);
		ready.set("user", userObject(9));
		ArrayNode guilds = ready.putArray("guilds");
		for (int i = 0; i < GUILDS; i++) {
			if (this.random.nextBoolean()) {
				guilds.addObject().put("id", text(thing(0, i, 0))).put("unavailable", true);
			}
		}
		return ready;
	}

}
