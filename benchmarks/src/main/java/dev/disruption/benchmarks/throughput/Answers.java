package dev.disruption.benchmarks.throughput;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the server says besides traffic: just what the clients insist on. */
record Answers(int port, int guilds, IntFunction<String> members) {

	static final long BOT = 1_310_000_000_000_000_000L;

	private static final String USER = "{\"id\":\"" + BOT
			+ "\",\"username\":\"bench\",\"discriminator\":\"0\",\"global_name\":null,\"avatar\":null,\"bot\":true}";

	/** For the REST path; {@code null} where there is nothing. */
	String rest(String path) {
		return switch (path) {
			case "/api/v10/gateway" -> "{\"url\":\"" + url() + "\"}";
			case "/api/v10/gateway/bot" -> "{\"url\":\"" + url() + "\",\"shards\":1,\"session_start_limit\":{\"total\":1000,\"remaining\":999,"
					+ "\"reset_after\":0,\"max_concurrency\":16}}";
			case "/api/v10/users/@me" -> USER;
			case "/api/v10/applications/@me", "/api/v10/oauth2/applications/@me" -> "{\"id\":\"" + BOT
					+ "\",\"name\":\"bench\",\"description\":\"\",\"flags\":0,"
					+ "\"icon\":null,\"bot_public\":true,\"bot_require_code_grant\":false,\"verify_key\":\"00\",\"owner\":" + USER + ",\"bot\":" + USER
					+ "}";
			default -> "[]";
		};
	}

	/** Guilds that have no other member than the bot. */
	Answers(int port, int guilds) { this(port, guilds, guild -> ""); }

	static String hello() { return "{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}"; }

	static String acknowledgement() { return "{\"t\":null,\"s\":null,\"op\":11,\"d\":null}"; }

	static String invalidSession() { return "{\"t\":null,\"s\":null,\"op\":9,\"d\":false}"; }

	String ready(int shard, int shards) {
		String stubs = guildsOf(shard, shards).mapToObj(guild -> "{\"id\":\"" + Traffic.guildId(guild) + "\",\"unavailable\":true}")
			.collect(Collectors.joining(","));
		return "{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"v\":10,\"user\":" + USER + ",\"guilds\":[" + stubs + "],\"session_id\":\"bench" + shard
				+ "\",\"resume_gateway_url\":\"" + url() + "\",\"shard\":[" + shard + "," + shards + "],\"private_channels\":[],"
				+ "\"application\":{\"id\":\"" + BOT + "\",\"flags\":0}}}";
	}

	/** The guilds whose events a shard receives. */
	IntStream guildsOf(int shard, int shards) {
		return IntStream.range(0, this.guilds).filter(guild -> (Traffic.guildId(guild) >> 22) % shards == shard);
	}

	String guildCreate(int guild, int sequence) {
		long id = Traffic.guildId(guild);
		String members = this.members.apply(guild);
		int count = 1 + members.split("\"user\":", -1).length - 1;
		String channels = IntStream.range(0, Traffic.CHANNELS)
			.mapToObj(channel -> "{\"type\":0,\"topic\":null,\"position\":" + channel
					+ ",\"permission_overwrites\":[],\"parent_id\":null,\"nsfw\":false,"
					+ "\"name\":\"channel-" + channel + "\",\"id\":\"" + Traffic.channelId(guild, channel) + "\",\"flags\":0,\"rate_limit_per_user\":0,"
					+ "\"last_message_id\":null}")
			.collect(Collectors.joining(","));
		String roles = IntStream.range(-1, 40)
			.mapToObj(role -> "{\"id\":\"" + (role < 0 ? id : 197_038_439_483_310_000L + role) + "\",\"name\":\"role " + role + "\",\"position\":"
					+ (role + 1)
					+ ",\"permissions\":\"2248473465835073\",\"colors\":{\"primary_color\":0,\"secondary_color\":null,\"tertiary_color\":null},"
					+ "\"color\":0,"
					+ "\"hoist\":false,\"managed\":false,\"mentionable\":false,\"flags\":0}")
			.collect(Collectors.joining(","));
		return "{\"t\":\"GUILD_CREATE\",\"s\":" + sequence + ",\"op\":0,\"d\":{\"id\":\"" + id + "\",\"name\":\"Guild " + guild
				+ "\",\"owner_id\":\"" + BOT
				+ "\",\"afk_timeout\":300,\"verification_level\":0,\"default_message_notifications\":0,\"explicit_content_filter\":0,\"mfa_level\":0,"
				+ "\"premium_tier\":0,\"preferred_locale\":\"en-US\",\"nsfw_level\":0,"
				+ "\"joined_at\":\"2020-01-01T00:00:00.000000+00:00\",\"large\":false,"
				+ "\"member_count\":" + count + ",\"unavailable\":false,\"system_channel_flags\":0,\"features\":[],\"roles\":[" + roles
				+ "],\"emojis\":[],\"stickers\":[],"
				+ "\"members\":[{\"user\":" + USER
				+ ",\"roles\":[],\"joined_at\":\"2020-01-01T00:00:00.000000+00:00\",\"deaf\":false,\"mute\":false,\"flags\":0}" + members + "],"
				+ "\"channels\":[" + channels
				+ "],\"threads\":[],\"voice_states\":[],\"presences\":[],\"stage_instances\":[],\"guild_scheduled_events\":[],"
				+ "\"soundboard_sounds\":[]}}";
	}

	private String url() { return "ws://127.0.0.1:" + this.port; }

}
