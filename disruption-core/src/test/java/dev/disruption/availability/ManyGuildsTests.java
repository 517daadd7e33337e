package dev.disruption.availability;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** A bot in many guilds, on 16 shards in one process, whose heap is small. */
class ManyGuildsTests {

	private static final int SHARDS = 16;

	private static final String HEAP = "-Xmx48m";

	/** Stands still but for the ids of guilds, which tell their shard by their time. */
	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder()
		.scheduler(this.time)
		.journalCapacity(1_000)
		.gateway(settings -> settings.withShards(SHARDS).withMaxConcurrency(SHARDS, Duration.ofSeconds(5)))
		.start();

	@TempDir private Path directory;

	@AfterEach
	void endDiscord() {
		this.discord.close();
		this.time.dispose();
	}

	@Test
	void isReadyWithAThousandGuilds() throws Exception {
		isReadyWith(1_000);
	}

	@Test
	@Tag("slow")
	void isReadyWithTenThousandGuilds() throws Exception {
		isReadyWith(10_000);
	}

	private void isReadyWith(int guilds) throws Exception {
		Person owner = this.discord.world().person("ada");
		for (int i = this.discord.world().guilds().size(); i < guilds; i++) {
			this.time.advanceTimeBy(Duration.ofMillis(1));
			this.discord.world().addGuild("Guild " + i, owner);
		}
		long begin = System.nanoTime();
		List<String> output = run();
		Duration taken = Duration.ofNanos(System.nanoTime() - begin);
		String heap = output.stream().filter(line -> line.startsWith("heap ")).findFirst().orElseThrow();
		System.out.println(guilds + " guilds: the process took " + taken.toMillis() + " ms, " + heap + " of " + HEAP);
		assertThat(output).contains("DiscordReady[shards=16, guilds=" + guilds + ", missingShards=[], missingGuilds=[]]");
		assertThat(output.stream().filter(line -> line.startsWith("guild "))).containsExactlyInAnyOrderElementsOf(
				this.discord.world().guilds().stream().map(Guild::id).map(ManyGuildsTests::line).toList());
		IntStream.range(0, SHARDS).forEach(shard -> assertThat(output).anyMatch(line -> line.endsWith(" on " + shard)));
		assertThat(this.discord.gateway().identifies()).isEqualTo(SHARDS);
		assertThat(this.discord.gateway().opened()).isEqualTo(SHARDS);
		assertThat(this.discord.violations()).isEmpty();
	}

	private static String line(String guild) {
		return "guild " + guild + " on " + (Long.parseLong(guild) >> 22) % SHARDS;
	}

	private List<String> run() throws IOException, InterruptedException {
		Path output = this.directory.resolve("output");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), ManyGuilds.class.getName(), this.discord.gatewayUrl(), this.discord.token(),
				String.valueOf(SHARDS)).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile())).start();
		try {
			assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the process has ended").isTrue();
			List<String> lines = Files.readAllLines(output);
			assertThat(process.exitValue()).as(() -> String.join("\n", lines)).isZero();
			return lines;
		}
		finally {
			process.destroyForcibly();
		}
	}

}
