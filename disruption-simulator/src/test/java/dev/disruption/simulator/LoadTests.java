package dev.disruption.simulator;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of a Discord fits into the simulator, and how fast it talks. Prints what it measures: processor time of the whole process,
 * client
 * included, because the clock on the wall says more about what else the machine does.
 */
class LoadTests {

	private static final int GUILDS = 1_000;

	private static final int MEMBERS = 1_000;

	private static final int MESSAGES = 50_000;

	private static final int CORES = 2;

	@Test
	@Tag("slow")
	void holdsAThousandGuildsOfAThousandMembers() { holds(GUILDS, MEMBERS); }

	@Test
	void holdsAHundredGuildsOfAHundredMembers() { holds(100, 100); }

	private static void holds(int guilds, int members) {
		long before = used();
		Duration start = processorTime();
		long clock = System.nanoTime();
		try (Simulator discord = Simulator.start()) {
			World world = discord.world();
			Person owner = world.person("ada");
			for (int count = 0; count < guilds; count++) {
				world.populate(world.addGuild("Guild " + count, owner), "g" + count + ".", members - 2);
			}
			Socket socket = Socket.connect(discord.gatewayUrl());
			JsonNode ready = socket.ready(discord.token(), Intent.GUILDS.bit());
			assertThat(ready.path("guilds")).hasSize(guilds + 1);
			IntStream.range(0, guilds + 1).forEach(count -> socket.nextEvent("GUILD_CREATE"));
			Duration took = processorTime().minus(start);
			Duration waited = Duration.ofNanos(System.nanoTime() - clock);
			assertThat(world.guilds()).filteredOn(guild -> guild.memberCount() == members).hasSize(guilds);
			assertThat(world.people()).hasSizeGreaterThan(guilds * (members - 2));
			Duration made = processorTime().minus(start).minus(took);
			long mebibytes = used() - before >> 20;
			System.out.printf("%d guilds x %d members: %d ms of processor time and %d ms of the clock until the bot knew them all, another %d ms of "
					+ "processor time until everybody was made, then %d MiB%n", guilds, members, took.toMillis(), waited.toMillis(), made.toMillis(),
					mebibytes);
			assertThat(took).isLessThan(Duration.ofSeconds(10));
			assertThat(mebibytes).isLessThan(2048);
		}
	}

	@Test
	@Tag("slow")
	void tellsAClientFiveThousandEventsASecond() {
		double rate = tells(MESSAGES);
		assertThat(rate).isGreaterThan(5_000);
	}

	@Test
	void tellsAClientOfFiveThousandMessages() { assertThat(tells(MESSAGES / 10)).isPositive(); }

	private static double tells(int messages) {
		try (Simulator discord = Simulator.start()) {
			World world = discord.world();
			Person ada = world.person("ada");
			List<Channel> channels = List.of(world.channel("general"), world.channel("random"), world.channel("bots"), world.channel("welcome"));
			Socket socket = Socket.connect(discord.gatewayUrl());
			socket.ready(discord.token(), Intent.bits(List.of(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT)));
			socket.nextEvent("GUILD_CREATE");
			say(discord, ada, channels, socket, messages / 5);
			Duration start = processorTime();
			long clock = System.nanoTime();
			say(discord, ada, channels, socket, messages);
			double seconds = processorTime().minus(start).toMillis() / 1e3;
			double rate = messages / seconds * CORES;
			System.out.printf("%d messages in %.1f s of processor time and %.1f s of the clock: %.0f events per second on two cores%n", messages,
					seconds, (System.nanoTime() - clock) / 1e9, rate);
			return rate;
		}
	}

	private static void say(Simulator discord, Person person, List<Channel> channels, Socket socket, int messages) {
		int window = 1_000;
		for (int said = 0; said < messages; said += window) {
			for (int count = 0; count < window; count++) {
				discord.say(person, channels.get(count % channels.size()), "message " + said + count);
			}
			for (int count = 0; count < window; count++) {
				socket.nextEvent("MESSAGE_CREATE");
			}
		}
	}

	private static Duration processorTime() {
		return Duration.ofNanos(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
