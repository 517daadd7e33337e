package dev.disruption.sample.restart;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** People go on talking while the bot's process ends and another begins. */
class RestartTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	/** Of each round, in messages: more than are handled in it, fewer than take long to catch up with. */
	private static final int TOPICS = 300;

	private final Simulator discord = Simulator.builder()
		.withoutRateLimits()
		.gateway(settings -> settings.withSessions(Duration.ofMinutes(3), 1_000_000))
		.start();

	private final ScheduledExecutorService people = Executors.newSingleThreadScheduledExecutor();

	private final AtomicInteger said = new AtomicInteger();

	/** How many messages there may be by now: where the bot takes long to start it would be ever further behind. */
	private final AtomicInteger topics = new AtomicInteger();

	private final List<Duration> gaps = new ArrayList<>();

	@TempDir private Path directory;

	private BotProcess bot;

	@BeforeEach
	void startTheBot() {
		this.bot = new BotProcess(this.directory, this.discord, false);
		this.discord.awaitBot(PATIENCE);
	}

	@AfterEach
	void endEverything() {
		this.people.shutdownNow();
		this.bot.close();
		this.discord.close();
	}

	@Test
	@Tag("F36")
	void losesNothingWhenItIsKilledThreeTimes() throws Exception {
		losesNothingWhenItIsKilled(3);
	}

	@Test
	@Tag("F36")
	@Tag("slow")
	void losesNothingWhenItIsKilledAHundredTimes() throws Exception {
		losesNothingWhenItIsKilled(100);
	}

	private void losesNothingWhenItIsKilled(int rounds) throws Exception {
		Random random = new Random(36);
		talk();
		for (int round = 1; round <= rounds; round++) {
			this.topics.set(this.said.get() + TOPICS);
			awaitRecord(500 + random.nextInt(1_500));
			this.bot.kill();
			restart(round);
		}
		List<String> recorded = settle();
		int repeated = recorded.size() - new HashSet<>(recorded).size();
		System.out.println(rounds + " kills, " + this.said + " messages: 0 lost, " + repeated + " delivered again, 0 identifies; from start of"
				+ " the process to RESUMED " + gaps());
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F73")
	void finishesWhatItBeganWhenItIsTerminated() throws Exception {
		talk();
		this.topics.set(TOPICS);
		awaitRecord(1_500);
		Duration exit = this.bot.terminate();
		assertThat(exit).isLessThan(Duration.ofSeconds(30));
		assertThat(closed()).containsExactly("4900");
		restart(1);
		List<String> recorded = settle();
		System.out.println("Terminated within " + exit.toMillis() + " ms, resumed " + gaps());
		assertThat(recorded).doesNotHaveDuplicates();
		assertThat(this.discord.violations()).isEmpty();
	}

	private void talk() {
		this.people.scheduleAtFixedRate(() -> {
			if (this.said.get() < this.topics.get()) {
				this.discord.say("ada", "general", "message " + this.said.getAndIncrement());
			}
		}, 0, 10, TimeUnit.MILLISECONDS);
	}

	private void restart(int resumes) {
		long begin = System.nanoTime();
		this.bot.restart();
		await("RESUMED number " + resumes, () -> this.discord.gateway().resumes() == resumes);
		this.gaps.add(Duration.ofNanos(System.nanoTime() - begin));
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	private void awaitRecord(int bytes) {
		long goal = this.bot.recordedBytes() + bytes;
		await("messages to be handled", () -> this.bot.recordedBytes() >= goal);
	}

	/** Nobody talks any more, and the bot catches up: every message has to be there. */
	private List<String> settle() throws InterruptedException {
		this.people.shutdown();
		assertThat(this.people.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		await("the last message", () -> new HashSet<>(this.bot.recorded()).size() == this.said.get());
		List<String> recorded = this.bot.recorded();
		assertThat(recorded).containsAll(IntStream.range(0, this.said.get()).mapToObj(number -> "message " + number).toList());
		return recorded;
	}

	private List<String> closed() {
		return this.discord.journal().entries().stream().filter(entry -> entry.kind() == Kind.GATEWAY_CLOSED).map(Entry::name).toList();
	}

	private String gaps() {
		List<Long> millis = this.gaps.stream().map(Duration::toMillis).sorted().toList();
		return "median " + millis.get(millis.size() / 2) + " ms, longest " + millis.get(millis.size() - 1) + " ms";
	}

	private void await(String what, Callable<Boolean> condition) {
		Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20))
			.failFast("the bot ended", () -> !this.bot.isAlive())
			.until(condition);
	}

}
