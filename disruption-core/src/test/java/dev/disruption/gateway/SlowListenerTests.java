package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.dispatch.HandlerThreads;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.event.UserEvent.TypingStart;
import dev.disruption.json.DiscordJson;
import dev.disruption.rest.Token;
import dev.disruption.time.MonotonicScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway and its listeners in real time, with more events than the listeners can handle, or with listeners that don't return. */
class SlowListenerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final Duration SAMPLE = Duration.ofMillis(10);

	private final Scheduler time = MonotonicScheduler.create("slow-listener-test");

	private final Scheduler chores = MonotonicScheduler.create("slow-listener-test-chores");

	private final ExecutorService threads = HandlerThreads.create("slow-listener-");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listeners.class);

	private final Listeners listeners = this.context.getBean(Listeners.class);

	private final List<Duration> latenesses = Collections.synchronizedList(new ArrayList<>());

	/** How late a timer is that shares nothing with the gateway but the machine. */
	private final List<Duration> othersLatenesses = Collections.synchronizedList(new ArrayList<>());

	private long lastSample;

	private final List<String> disconnects = Collections.synchronizedList(new ArrayList<>());

	private final AtomicLong mostWaiting = new AtomicLong();

	private final AtomicLong mostBytes = new AtomicLong();

	private Flood flood;

	private Gateway gateway;

	private Dispatcher dispatcher;

	@AfterEach
	void stop() {
		this.listeners.release();
		this.gateway.stop(false).block(PATIENCE);
		this.flood.close();
		this.threads.shutdownNow();
		this.context.close();
		this.time.dispose();
		this.chores.dispose();
	}

	private void start(Flood flood, int shards, UnaryOperator<DispatchSettings.Builder> changes) {
		this.flood = flood;
		EventListeners events = new EventListeners(this.context, this.time);
		events.refresh();
		this.dispatcher = new Dispatcher(DiscordJson.mapper(), events, this.threads, this.time,
				changes.apply(DispatchSettings.builder()).build());
		GatewaySettings settings = GatewaySettings.builder(new Token("s3cr3t")).compression(Compression.NONE).build();
		this.gateway = new Gateway(settings, () -> Mono.just(AgainstScriptedGateway.answer(flood.url(), shards)), this.dispatcher, this.time,
				List.of(new Watcher()), new Permits());
		this.lastSample = MonotonicScheduler.nanos(this.chores);
		this.chores.schedulePeriodically(this::sample, SAMPLE.toMillis(), SAMPLE.toMillis(), TimeUnit.MILLISECONDS);
		this.gateway.start().block(PATIENCE);
	}

	private void sample() {
		long now = MonotonicScheduler.nanos(this.chores);
		this.othersLatenesses.add(Duration.ofNanos(Math.max(0, now - this.lastSample - SAMPLE.toNanos())));
		this.lastSample = now;
		this.mostWaiting.accumulateAndGet(this.dispatcher.statistics().waiting(), Math::max);
		this.mostBytes.accumulateAndGet(this.dispatcher.statistics().waitingBytes(), Math::max);
	}

	private static String message(long number) {
		return "\"t\":\"MESSAGE_CREATE\",\"op\":0,\"d\":{\"id\":\"" + number + "\",\"channel_id\":\"2\",\"guild_id\":\"" + (1 + number % 50)
				+ "\"}";
	}

	private static String typing(long number) {
		return "\"t\":\"TYPING_START\",\"op\":0,\"d\":{\"user_id\":\"" + number + "\",\"channel_id\":\"2\",\"guild_id\":\"" + (1 + number % 50)
				+ "\"}";
	}

	private static void await(BooleanSupplier condition) {
		Scheduler clock = MonotonicScheduler.create("await");
		try {
			CountDownLatch met = new CountDownLatch(1);
			clock.schedulePeriodically(() -> {
				if (condition.getAsBoolean()) {
					met.countDown();
				}
			}, 0, 10, TimeUnit.MILLISECONDS);
			assertThat(met.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			clock.dispose();
		}
	}

	private Duration latenessAt(double part) {
		return at(part, this.latenesses);
	}

	private static Duration at(double part, List<Duration> latenesses) {
		List<Duration> sorted = List.copyOf(latenesses).stream().sorted().toList();
		assertThat(sorted).isNotEmpty();
		return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
	}

	private void report(String what) {
		System.out.printf("%s: %d heartbeats, lateness p50 %d ms, p99 %d ms, of another timer p99 %d ms; at most %d events of %d KiB waiting;"
				+ " %d resumes; %s%n", what,
				this.latenesses.size(), latenessAt(0.5).toMillis(), latenessAt(0.99).toMillis(),
				at(0.99, this.othersLatenesses).toMillis(), this.mostWaiting.get(),
				this.mostBytes.get() / 1024, this.flood.resumes(), this.dispatcher.statistics());
	}

	@Test
	@Tag("F70")
	void losesNothingOfABurstThatIsTenTimesTooFast() {
		int total = 20_000;
		this.listeners.allowPerSecond(5_000, this.chores);
		start(new Flood(50_000, total, SlowListenerTests::message), 1, builder -> builder.maxEvents(6_000));
		await(() -> this.listeners.messages.get() >= total);
		report("burst");
		assertThat(this.flood.identifies()).isOne();
		assertThat(this.flood.resumes()).as("reading pauses for half a second at most").isPositive();
		assertThat(this.disconnects).allMatch(cause -> cause.equals("SLOW_LISTENERS"));
		assertThat(this.listeners.outOfOrder).as("in the order of each guild, and none twice").isEmpty();
		assertThat(this.listeners.messages).hasValue(total);
		assertThat(this.mostWaiting.get()).as("a limit, and what one read had already brought").isLessThan(6_000 + 2_000);
		assertThat(latenessAt(0.5)).isLessThan(Duration.ofSeconds(1));
		await(() -> this.gateway.shards().get(0).state() == ShardState.CONNECTED);
	}

	@Test
	@Tag("F70")
	@Tag("slow")
	void survivesAMinuteThatIsTenTimesTooFast() {
		int total = 50_000 * 60;
		this.listeners.allowPerSecond(5_000, this.chores);
		start(new Flood(50_000, total, number -> (number % 12 == 0) ? message(number) : typing(number)), 1, builder -> builder);
		await(() -> this.listeners.messages.get() >= total / 12);
		report("a minute");
		assertThat(this.flood.identifies()).isOne();
		assertThat(this.listeners.outOfOrder).isEmpty();
		assertThat(this.dispatcher.statistics().dropped()).isPositive();
		assertThat(this.mostWaiting.get()).isLessThan(10_000 + 2_000);
		assertThat(this.mostBytes.get()).isLessThan(16 * 1024 * 1024);
		assertThat(latenessAt(0.99)).isLessThan(Duration.ofSeconds(1));
		await(() -> this.dispatcher.waiting(0) == 0 && this.gateway.shards().get(0).state() == ShardState.CONNECTED);
	}

	@Test
	@Tag("F18")
	void beatsOnWhileEveryListenerIsBlocked() {
		blockEveryListener(4, Duration.ofSeconds(2));
		assertThat(latenessAt(0.5)).isLessThan(Duration.ofSeconds(1));
	}

	@Test
	@Tag("F18")
	@Tag("slow")
	void beatsInTimeWhileEveryListenerIsBlocked() {
		blockEveryListener(16, Duration.ofSeconds(20));
		assertThat(latenessAt(0.99).minus(at(0.99, this.othersLatenesses))).as("but for what the machine is busy with")
			.isLessThan(Duration.ofMillis(50));
	}

	private void blockEveryListener(int shards, Duration span) {
		this.listeners.block();
		// fewer than may wait: a shard that is full leaves its connection, and beats no more
		start(new Flood(50, 50L * 180, SlowListenerTests::message), shards, builder -> builder);
		long beats = shards * span.toSeconds();
		await(() -> this.latenesses.size() >= 2 * shards && this.listeners.blocked.get() >= 50);
		// by now classes are loaded, which is work for the same threads
		this.latenesses.clear();
		this.othersLatenesses.clear();
		await(() -> this.latenesses.size() >= beats);
		report("blocked");
		assertThat(this.listeners.messages).hasValue(0);
		assertThat(this.dispatcher.statistics().waiting()).as("the queue shows it").isGreaterThan(50);
		assertThat(this.disconnects).isEmpty();
		assertThat(this.gateway.shards()).allMatch(shard -> shard.state() == ShardState.CONNECTED && shard.latency() != null);
		assertThat(this.flood.identifies()).isEqualTo(shards);
	}

	private final class Watcher implements GatewayListener {

		@Override
		public void heartbeatSent(int shardId, Duration lateness) {
			SlowListenerTests.this.latenesses.add(lateness);
		}

		@Override
		public void disconnected(int shardId, DisconnectCause cause, String reason) {
			SlowListenerTests.this.disconnects.add(cause.name());
		}

	}

	/** Who asks is served: the limits of identifying are not what this is about. */
	private static final class Permits implements IdentifyQueue {

		@Override
		public Mono<Void> permit(int shardId) {
			return Mono.empty();
		}

		@Override
		public void maxConcurrency(int maxConcurrency) {
		}

	}

	static class Listeners {

		final AtomicLong messages = new AtomicLong();

		final AtomicLong blocked = new AtomicLong();

		final List<String> outOfOrder = Collections.synchronizedList(new ArrayList<>());

		private final Map<Long, Long> last = new ConcurrentHashMap<>();

		private final Semaphore permits = new Semaphore(0);

		private volatile boolean limited;

		private volatile CountDownLatch gate = new CountDownLatch(0);

		void allowPerSecond(int number, Scheduler time) {
			this.limited = true;
			time.schedulePeriodically(() -> this.permits.release(Math.max(0, number / 50 - this.permits.availablePermits())), 0, 20,
					TimeUnit.MILLISECONDS);
		}

		void block() {
			this.gate = new CountDownLatch(1);
		}

		void release() {
			this.limited = false;
			this.permits.release(1_000_000);
			this.gate.countDown();
		}

		@EventListener
		void on(MessageCreate event) throws InterruptedException {
			pass();
			long number = event.message().id().value();
			Long before = this.last.put(event.guildId().value(), number);
			if (before != null && before >= number) {
				this.outOfOrder.add(before + " before " + number);
			}
			this.messages.incrementAndGet();
		}

		@EventListener
		void on(TypingStart event) throws InterruptedException {
			pass();
		}

		private void pass() throws InterruptedException {
			this.blocked.incrementAndGet();
			this.gate.await();
			if (this.limited) {
				this.permits.acquire();
			}
		}

	}

}
