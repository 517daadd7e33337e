package dev.disruption.benchmarks.throughput;

import java.util.Random;

/**
 * Made-up events in the size, order and variety of members that Discord sends. A guild's id tells its shard as Discord's do.
 *
 * @param guilds how many there are
 */
record Traffic(int guilds) {

	static final int CHANNELS = 5;

	private static final int PEOPLE = 10_000;

	/** Of a guild, who write now and then. */
	private static final int MEMBERS = 500;

	private static final long EPOCH_IDS = 270_000_000_000L;

	private static final String[] NAMES = ("ada grace linus margaret alan barbara donald edsger frances john katherine dennis ken radia tim "
			+ "vint whitfield anita barbara").split(" ");

	private static final String[] WORDS = words();

	static long guildId(int guild) { return EPOCH_IDS + guild << 22; }

	static long channelId(int guild, int channel) { return guildId(guild) + 1 + channel; }

	private static long personId(int person) { return (80_351_110_224L + person << 22) + person % 7; }

	/** One MESSAGE_CREATE, the {@code n}th of all; the same for the same number. */
	String messageCreate(int n) {
		Random random = new Random(n);
		int guild = random.nextInt(this.guilds);
		StringBuilder json = new StringBuilder(1800).append("{\"t\":\"MESSAGE_CREATE\",\"s\":").append(n + 100_000).append(",\"op\":0,\"d\":{");
		int author = (97 * guild + random.nextInt(MEMBERS)) % PEOPLE;
		message(json, random, guild, author, n);
		json.append(",\"member\":");
		// always the same, as few members change between two messages
		member(json, new Random((long) guild * PEOPLE + author));
		return json.append(",\"guild_id\":\"").append(guildId(guild)).append("\",\"channel_type\":0}}").toString();
	}

	/** What ends a segment: an event of another type. */
	String typingStart(int n) {
		return "{\"t\":\"TYPING_START\",\"s\":" + (n + 100_000) + ",\"op\":0,\"d\":{\"user_id\":\"" + personId(n % PEOPLE)
				+ "\",\"timestamp\":1764000000,\"channel_id\":\"" + channelId(0, 0) + "\"}}";
	}

	private static void message(StringBuilder json, Random random, int guild, int author, int n) {
		json.append("\"type\":0,\"tts\":false,\"timestamp\":\"").append(timestamp(random)).append("\",\"pinned\":false,\"nonce\":\"")
			.append(1_310_000_000_000_000_000L + n).append("\",\"mentions\":[");
		int mentions = Math.max(0, random.nextInt(10) - 7);
		for (int i = 0; i < mentions; i++) {
			json.append(i == 0 ? "" : ",");
			user(json, random.nextInt(PEOPLE));
		}
		json.append("],\"mention_roles\":[],\"mention_everyone\":false,\"id\":\"").append(1_310_000_000_000_000_001L + n * 4_194_304L)
			.append("\",\"flags\":0,\"embeds\":[");
		embed(json, random);
		json.append("],\"edited_timestamp\":null,\"content\":\"");
		text(json, random, 3 + random.nextInt(60));
		json.append("\",\"components\":[],\"channel_id\":\"").append(channelId(guild, random.nextInt(CHANNELS))).append("\",\"author\":");
		user(json, author);
		json.append(",\"attachments\":[");
		attachment(json, random, n);
		json.append("]");
	}

	private static void embed(StringBuilder json, Random random) {
		if (random.nextInt(15) > 0) {
			return;
		}
		json.append("{\"type\":\"rich\",\"url\":\"https://example.com/articles/").append(random.nextInt(1_000_000)).append("\",\"title\":\"");
		text(json, random, 6);
		json.append("\",\"description\":\"");
		text(json, random, 25);
		json.append("\",\"color\":").append(random.nextInt(0xFFFFFF)).append(",\"content_scan_version\":0}");
	}

	private static void attachment(StringBuilder json, Random random, int n) {
		if (random.nextInt(12) > 0) {
			return;
		}
		String url = "discordapp.net/attachments/290926798999357250/" + (1_310_000_000_000_000_000L + n) + "/image-" + n % 100
				+ ".png?ex=6921a0f4&is=69204f74&hm=3a7b1c9d5e";
		json.append("{\"width\":1280,\"url\":\"https://cdn.").append(url).append("\",\"size\":").append(random.nextInt(4_000_000))
			.append(",\"proxy_url\":\"https://media.").append(url).append("\",\"placeholder_version\":1,\"placeholder\":\"")
			.append(Long.toHexString(random.nextLong())).append("\",\"id\":\"").append(1_310_000_000_000_000_000L + n)
			.append("\",\"height\":720,\"filename\":\"image.png\",\"content_type\":\"image/png\",\"content_scan_version\":2}");
	}

	private static void user(StringBuilder json, int person) {
		Random constant = new Random(person);
		json.append("{\"username\":\"").append(NAMES[person % NAMES.length]).append('_').append(person)
			.append("\",\"public_flags\":").append(constant.nextInt(3) * 64)
			.append(",\"primary_guild\":null,\"id\":\"").append(personId(person)).append("\",\"global_name\":")
			.append(constant.nextInt(4) == 0 ? "null" : "\"" + NAMES[person % 17] + " " + NAMES[person % 19] + "\"")
			.append(",\"discriminator\":\"0\",\"collectibles\":null,\"avatar_decoration_data\":");
		if (constant.nextInt(8) == 0) {
			json.append("{\"sku_id\":\"").append(1_144_058_844_004_233_000L + person % 9).append("\",\"expires_at\":null,\"asset\":\"a_")
				.append(Long.toHexString(constant.nextLong())).append("\"}");
		}
		else {
			json.append("null");
		}
		json.append(",\"avatar\":\"").append(Long.toHexString(constant.nextLong() | Long.MIN_VALUE))
			.append(Long.toHexString(constant.nextLong() | Long.MIN_VALUE))
			.append("\"}");
	}

	static void member(StringBuilder json, Random random) {
		json.append("{\"roles\":[");
		int roles = random.nextInt(7);
		for (int i = 0; i < roles; i++) {
			json.append(i == 0 ? "\"" : ",\"").append(197_038_439_483_310_000L + random.nextInt(40)).append('"');
		}
		json.append("],\"premium_since\":null,\"pending\":false,\"nick\":").append(random.nextInt(3) == 0 ? "\"Countess " + random.nextInt(1000)
				+ "\"" : "null")
			.append(",\"mute\":false,\"joined_at\":\"").append(timestamp(random))
			.append("\",\"flags\":0,\"deaf\":false,\"communication_disabled_until\":null,\"banner\":null,\"avatar\":null}");
	}

	private static void text(StringBuilder json, Random random, int words) {
		for (int i = 0; i < words; i++) {
			json.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
		}
	}

	/** As many as a talkative community uses, some of which want to be escaped or are not ASCII. */
	private static String[] words() {
		String[] syllables = ("an be co di en fo ga hi in ja ko le mu no or pa qui re sto tra um ve wi xe yo zu grü ß né \\\" \\n 🎉 , . ! "
				+ "?").split(" ");
		Random random = new Random(1);
		String[] words = new String[5_000];
		for (int i = 0; i < words.length; i++) {
			StringBuilder word = new StringBuilder();
			for (int length = 1 + random.nextInt(4); length > 0; length--) {
				word.append(syllables[random.nextInt(random.nextInt(4) == 0 ? syllables.length : 26)]);
			}
			words[i] = word.toString();
		}
		return words;
	}

	private static String timestamp(Random random) {
		return "20%02d-%02d-%02dT%02d:%02d:%02d.%03d000+00:00".formatted(15 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28),
				random.nextInt(24), random.nextInt(60), random.nextInt(60), random.nextInt(1000));
	}

}
