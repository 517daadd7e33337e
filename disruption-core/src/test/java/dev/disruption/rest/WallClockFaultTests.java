package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import static org.assertj.core.api.Assertions.assertThat;

class WallClockFaultTests {

	private static final String SEND = "POST /channels/{channel.id}/messages";

	private final Hastened time = new Hastened(20);

	private final Stepped stepped = new Stepped(this.time);

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	private final DiscordRest rest = DiscordRest.builder()
		.baseUrl(this.discord.restUrl())
		.token(new Token(this.discord.token()))
		.scheduler(this.stepped)
		.build();

	@AfterEach
	void close() {
		this.rest.close();
		this.discord.close();
		this.time.dispose();
	}

	@Test
	@Tag("F20")
	void waitsForBucketsByTheMonotonicClockAlone() {
		Snowflake general = Snowflake.of(this.discord.world().channel("general").id());
		long start = this.time.now(TimeUnit.NANOSECONDS);
		Flux.just(1L, -1L, 24L, -48L).concatMap(hours -> {
			this.stepped.step = Duration.ofHours(hours);
			return Flux.range(0, 6).flatMap(number -> this.rest.messages().createMessage(general, new CreateMessage().content("m")));
		}).then(Mono.empty()).block(Duration.ofSeconds(60));
		List<Integer> statuses = this.discord.journal()
			.entries(Kind.REST)
			.stream()
			.filter(entry -> entry.name().equals(SEND))
			.map(entry -> entry.document().path("status").asInt(0))
			.toList();
		assertThat(statuses).hasSize(24).containsOnly(200);
		assertThat(Duration.ofNanos(this.time.now(TimeUnit.NANOSECONDS) - start)).as("five in five seconds")
			.isGreaterThanOrEqualTo(Duration.ofSeconds(20));
		assertThat(this.discord.violations()).isEmpty();
	}

	/** A scheduler whose time of day is set forward or back, and whose monotonic time isn't. */
	private static final class Stepped implements Scheduler {

		private final Scheduler delegate;

		private volatile Duration step = Duration.ZERO;

		Stepped(Scheduler delegate) {
			this.delegate = delegate;
		}

		@Override
		public long now(TimeUnit unit) {
			long now = this.delegate.now(unit);
			return unit.compareTo(TimeUnit.MILLISECONDS) >= 0 ? now + unit.convert(this.step) : now;
		}

		@Override
		public Disposable schedule(Runnable task) {
			return this.delegate.schedule(task);
		}

		@Override
		public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
			return this.delegate.schedule(task, delay, unit);
		}

		@Override
		public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
			return this.delegate.schedulePeriodically(task, initialDelay, period, unit);
		}

		@Override
		public Worker createWorker() {
			return this.delegate.createWorker();
		}

	}

}
