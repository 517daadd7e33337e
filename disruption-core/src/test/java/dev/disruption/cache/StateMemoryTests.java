package dev.disruption.cache;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.disruption.event.GuildEvent.GuildCreate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether what is known stays small. The bounds are loose: what it takes exactly, the benchmarks measure. */
class StateMemoryTests {

	private static final int GUILDS = 20;

	private static final int MEMBERS = 1_000;

	private static final int COLLECTIONS = 3;

	@Test
	void aMemberTakesNoMoreThan260Bytes() {
		double bytes = (double) held(GUILDS, StateMemoryTests::guildWithMembers) / (GUILDS * MEMBERS);
		// 168 bytes with a user who is in two guilds; here each has one of their own
		assertThat(bytes).as("bytes of a member and its user").isBetween(20.0, 260.0);
	}

	@Test
	void aGuildOfFortyChannelsTakesNoMoreThan20Kilobytes() {
		double bytes = (double) held(500, StateMemoryTests::guildWithChannels) / 500;
		assertThat(bytes).as("bytes of a guild, 10,000 of which are to take 200 MB").isBetween(1_000.0, 20_000.0);
	}

	private static long held(int guilds, IntFunction<String> json) {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings);
		// whatever is loaded once
		tell(tested, GUILDS + guilds, json.apply(guilds));
		long before = used();
		for (int guild = 0; guild < guilds; guild++) {
			tell(tested, guild, json.apply(guild));
		}
		long after = used();
		assertThat(tested.cache().guildIds()).hasSize(guilds + 1);
		Reference.reachabilityFence(tested);
		return after - before;
	}

	private static void tell(CacheUnderTest tested, int sequence, String json) {
		GuildCreate event = CacheUnderTest.MAPPER.readValue(json, GuildCreate.class);
		tested.store().apply(new StateChange(event, 0, sequence, 0, false));
	}

	/** The least of several collections. */
	private static long used() {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
			least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
		return least;
	}

	private static String guildWithMembers(int guild) {
		Random random = new Random(guild);
		String members = IntStream.range(0, MEMBERS).mapToObj(i -> member(guild * MEMBERS + i, random)).collect(Collectors.joining(","));
		return "{\"id\":\"" + (guild + 1L << 22) + "\",\"name\":\"crew\",\"members\":[" + members + "]}";
	}

	private static String member(int number, Random random) {
		String roles = random.ints(3, 1, 20).sorted().distinct().mapToObj(role -> "\"" + role + "\"").collect(Collectors.joining(","));
		String nick = (number % 4 == 0) ? "\"Nick " + number + "\"" : "null";
		String avatar = (number % 5 == 0) ? "null" : String.format("\"%016x%016x\"", random.nextLong(), random.nextLong());
		return "{\"user\":{\"id\":\"" + (1_000_000L + number << 22) + "\",\"username\":\"person" + number
				+ "\",\"discriminator\":\"0\",\"global_name\":\"Person " + number + "\",\"avatar\":" + avatar + "},\"nick\":" + nick
				+ ",\"roles\":[" + roles + "],\"joined_at\":\"2020-01-01T00:00:00.123000+00:00\",\"deaf\":false,\"mute\":false,\"flags\":0}";
	}

	private static String guildWithChannels(int guild) {
		String channels = IntStream.range(0, 40)
			.mapToObj(i -> "{\"id\":\"" + ((1_000L * guild + i + 1) << 22) + "\",\"type\":0,\"name\":\"channel-" + i
					+ "\",\"topic\":\"This and that\",\"permission_overwrites\":[{\"id\":\"5\",\"type\":0,\"allow\":\"1024\",\"deny\":\"0\"}]}")
			.collect(Collectors.joining(","));
		String roles = IntStream.range(0, 25)
			.mapToObj(i -> "{\"id\":\"" + ((1_000L * guild + i + 1) << 22) + "\",\"name\":\"Role " + i + "\",\"permissions\":\"2248473465835073\"}")
			.collect(Collectors.joining(","));
		return "{\"id\":\"" + (guild + 1L << 22) + "\",\"name\":\"crew\",\"channels\":[" + channels + "],\"roles\":[" + roles + "]}";
	}

}
