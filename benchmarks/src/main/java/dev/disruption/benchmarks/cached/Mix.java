package dev.disruption.benchmarks.cached;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.disruption.benchmarks.memory.Population;
import dev.disruption.json.DiscordJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as a bot with all intents hears them, about members who are there. The same each time. */
final class Mix {

	private static final int CHANNELS = 20;

	private static final long FIRST_ROLE = 197_038_439_483_310_000L;

	private final Population population;

	private final List<List<ObjectNode>> members = new ArrayList<>();

	private final SplittableRandom random = new SplittableRandom(9);

	Mix(Population population) {
		this.population = population;
		for (int guild = 0; guild < population.guilds(); guild++) {
			List<ObjectNode> all = new ArrayList<>();
			DiscordJson.mapper().readTree("[" + members(guild) + "]").forEach(member -> all.add((ObjectNode) member));
			this.members.add(all);
		}
	}

	private String members(int guild) { return this.population.members(guild, FIRST_ROLE).substring(1); }

	private static long guildId(int guild) { return 197_038_439_483_000_000L + ((long) guild << 22); }

	private static long channelId(int guild, int channel) { return guildId(guild) + 1_000 + channel; }

	List<Sample> guilds() {
		List<Sample> guilds = new ArrayList<>();
		for (int guild = 0; guild < this.population.guilds(); guild++) {
			StringBuilder channels = new StringBuilder();
			for (int channel = 0; channel < CHANNELS; channel++) {
				channels.append(channel == 0 ? "" : ",").append(channel(guild, channel, "A topic"));
			}
			guilds.add(Sample.of("GUILD_CREATE", "{\"id\":\"" + guildId(guild) + "\",\"name\":\"guild\",\"owner_id\":\"1\",\"channels\":[" + channels
					+ "],\"members\":[" + members(guild) + "]}"));
		}
		return guilds;
	}

	Sample next(int number) {
		int guild = this.random.nextInt(this.members.size());
		List<ObjectNode> all = this.members.get(guild);
		ObjectNode member = all.get(this.random.nextInt(all.size()));
		int share = this.random.nextInt(100);
		if (share < 40) {
			return Sample.of("PRESENCE_UPDATE", presence(guild, member));
		}
		if (share < 70) {
			return Sample.of("MESSAGE_CREATE", message(guild, member, number));
		}
		if (share < 80) {
			return Sample.of("TYPING_START", "{\"user_id\":\"" + userId(member) + "\",\"timestamp\":1764000000,\"member\":" + member + place(guild));
		}
		if (share < 88) {
			return Sample.of("VOICE_STATE_UPDATE", "{\"user_id\":\"" + userId(member) + "\",\"session_id\":\"90326bd25d71d39b9ef95b299e3872ff\","
					+ "\"deaf\":false,\"mute\":false,\"self_deaf\":false,\"self_mute\":true,\"self_video\":false,\"suppress\":false,\"member\":" + member
					+ place(guild));
		}
		if (share < 93) {
			return Sample.of("GUILD_MEMBER_UPDATE", changed(guild, member));
		}
		if (share < 97) {
			return Sample.of("MESSAGE_REACTION_ADD", "{\"user_id\":\"" + userId(member) + "\",\"type\":0,\"message_id\":\"" + messageId(number)
					+ "\",\"emoji\":{\"name\":\"🎉\",\"id\":null},\"burst\":false,\"member\":" + member + place(guild));
		}
		return (share < 99) ? Sample.of("MESSAGE_UPDATE", message(guild, member, number - 50))
				: Sample.of("CHANNEL_UPDATE", channel(guild, this.random.nextInt(CHANNELS), "Topic " + number));
	}

	private static String userId(JsonNode member) { return member.path("user").path("id").asString(); }

	private static long messageId(int number) { return 1_310_000_000_000_000_001L + number * 4_194_304L; }

	/** The end of an event that happens in a channel. */
	private String place(int guild) {
		return ",\"guild_id\":\"" + guildId(guild) + "\",\"channel_id\":\"" + channelId(guild, this.random.nextInt(CHANNELS)) + "\"}";
	}

	private String message(int guild, ObjectNode member, int number) {
		ObjectNode withoutUser = member.deepCopy();
		withoutUser.remove("user");
		String text = "The engine might compose elaborate pieces of music of any complexity, I said. ".repeat(1 + this.random.nextInt(3));
		return "{\"type\":0,\"tts\":false,\"timestamp\":\"2026-11-21T12:00:00.123000+00:00\",\"pinned\":false,\"mentions\":[],"
				+ "\"mention_roles\":[],\"mention_everyone\":false,\"member\":" + withoutUser + ",\"id\":\"" + messageId(number)
				+ "\",\"flags\":0,\"embeds\":[],\"edited_timestamp\":null,\"content\":\"" + text
				+ "\",\"components\":[],\"channel_type\":0,\"attachments\":[],\"author\":" + member.get("user") + place(guild);
	}

	private String presence(int guild, ObjectNode member) {
		String status = List.of("online", "idle", "dnd", "offline").get(this.random.nextInt(4));
		String activities = status.equals("offline") ? "" : "{\"type\":0,\"timestamps\":{\"start\":1700000000000},\"state\":\"in a match\","
				+ "\"name\":\"Chess\",\"id\":\"ec0b28a579ecb4bd\",\"details\":\"Ranked\",\"created_at\":" + (1_700_000_000_000L
						+ this.random.nextInt(1_000_000))
				+ ",\"assets\":{\"large_text\":\"Board\",\"large_image\":\"board\"},\"application_id\":\"379286085710381999\"}";
		return "{\"user\":{\"id\":\"" + userId(member) + "\"},\"status\":\"" + status + "\",\"guild_id\":\"" + guildId(guild)
				+ "\",\"client_status\":{\"desktop\":\"" + status + "\"},\"activities\":[" + activities + "]}";
	}

	/** Half of them really change something. */
	private String changed(int guild, ObjectNode member) {
		ObjectNode update = member.deepCopy().put("guild_id", Long.toString(guildId(guild)));
		if (this.random.nextBoolean()) {
			update.put("nick", "Countess " + this.random.nextInt(1_000));
		}
		return update.toString();
	}

	private static String channel(int guild, int channel, String topic) {
		return "{\"id\":\"" + channelId(guild, channel) + "\",\"guild_id\":\"" + guildId(guild) + "\",\"type\":0,\"name\":\"channel-" + channel
				+ "\",\"position\":" + channel + ",\"topic\":\"" + topic + "\",\"nsfw\":false,\"permission_overwrites\":[{\"id\":\"" + guildId(guild)
				+ "\",\"type\":0,\"allow\":\"1024\",\"deny\":\"0\"}]}";
	}

	/** @param dataOffset where the data begins in the payload */
	record Sample(String name, byte[] payload, int dataOffset) {

		static Sample of(String name, String data) {
			String head = "{\"t\":\"" + name + "\",\"s\":1,\"op\":0,\"d\":";
			return new Sample(name, (head + data + "}").getBytes(StandardCharsets.UTF_8), head.length());
		}

	}

}
