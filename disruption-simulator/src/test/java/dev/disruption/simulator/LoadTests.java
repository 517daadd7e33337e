package dev.disruption.simulator;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
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
@Tag("slow")
class LoadTests {

	private static final int GUILDS = 1_000;

	private static final int MEMBERS = 1_000;

	private static final int MESSAGES = 50_000;

	private static final int CORES = 2;

	@Test
	void holdsAThousandGuildsOfAThousandMembers() {
		long before = used();
		Duration start = processorTime();
		try (Simulator discord = Simulator.start()) {
			World world = discord.world();
			Person owner = world.person("ada");
			for (int count = 0; count < GUILDS; count++) {
				Guild guild = world.addGuild("Guild " + count, owner);
				String prefix = "g" + count + ".";
				world.settle(guild, IntStream.range(0, MEMBERS - 2).mapToObj(number -> world.addPerson(prefix + number)).toList());
			}
			Socket socket = Socket.connect(discord.gatewayUrl());
			JsonNode ready = socket.ready(discord.token(), Intent.GUILDS.bit());
			assertThat(ready.path("guilds")).hasSize(GUILDS + 1);
			IntStream.range(0, GUILDS + 1).forEach(count -> socket.nextEvent("GUILD_CREATE"));
			Duration took = processorTime().minus(start);
			long mebibytes = used() - before >> 20;
			System.out.printf("%d guilds x %d members: %d ms of processor time until the bot knew them all, %d MiB%n", GUILDS, MEMBERS,
					took.toMillis(), mebibytes);
			assertThat(world.people()).hasSizeGreaterThan(GUILDS * (MEMBERS - 2));
			assertThat(took).isLessThan(Duration.ofSeconds(10));
			assertThat(mebibytes).isLessThan(2048);
		}
	}

	@Test
	void tellsAClientFiveThousandEventsASecond() {
		try (Simulator discord = Simulator.start()) {
			World world = discord.world();
			Person ada = world.person("ada");
			List<Channel> channels = List.of(world.channel("general"), world.channel("random"), world.channel("bots"), world.channel("welcome"));
			Socket socket = Socket.connect(discord.gatewayUrl());
			socket.ready(discord.token(), Intent.bits(List.of(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT)));
			socket.nextEvent("GUILD_CREATE");
			say(discord, ada, channels, socket, MESSAGES / 5);
			Duration start = processorTime();
			say(discord, ada, channels, socket, MESSAGES);
			double seconds = processorTime().minus(start).toMillis() / 1e3;
			System.out.printf("%d messages in %.1f s of processor time: %.0f events per second on two cores%n", MESSAGES, seconds,
					MESSAGES / seconds * CORES);
			assertThat(MESSAGES / seconds * CORES).isGreaterThan(5_000);
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
