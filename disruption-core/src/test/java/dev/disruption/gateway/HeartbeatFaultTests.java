package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.simulator.fault.Envelope;
import dev.disruption.simulator.fault.Mishap;
import dev.disruption.simulator.gateway.GatewaySettings;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.time.SteppedWallClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What can go wrong with heartbeats, and what they have to notice. */
class HeartbeatFaultTests extends OnSimulator {

	private static final int SHARDS = 500;

	private static final Duration STEP = Duration.ofMillis(1_375);

	@Override
	GatewaySettings numbers(GatewaySettings standard) {
		return standard.withMaxConcurrency(SHARDS, Duration.ofSeconds(5));
	}

	@Test
	@Tag("F12")
	void spreadsTheFirstBeatsOfFiveHundredShards() throws Exception {
		this.gateway = gateway(SHARDS, UnaryOperator.identity());
		this.gateway.start().block(PATIENCE.multipliedBy(2));
		settle();
		Instant hello = this.discord.journal().entries(Kind.GATEWAY_SENT).get(0).at();
		for (Duration passed = Duration.ZERO; passed.compareTo(INTERVAL) < 0; passed = passed.plus(STEP)) {
			this.time.advance(STEP);
			settle();
		}
		List<Duration> first = received("HEARTBEAT").stream().map(beat -> Duration.between(hello, beat.at())).toList();
		assertThat(first).hasSize(SHARDS);
		// a beat shows at the end of its step: take the middle of it
		Distribution.of(first.stream().map(beat -> beat.minus(STEP.dividedBy(2))).toList()).isUniformUpTo(INTERVAL);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F13")
	void staysWithOneLostAckWhileEventsArrive() throws Exception {
		connect();
		this.discord.faults().now().dropAck(1);
		passWithEvents(3);
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(shard().state()).isEqualTo(ShardState.CONNECTED);
		assertThat(shard().health()).isEqualTo(Health.UP);
		assertThat(received("HEARTBEAT")).hasSize(3);
	}

	@Test
	@Tag("F13")
	void leavesAtTheThirdLostAckThoughEventsArrive() throws Exception {
		connect();
		this.discord.faults().now().dropAck(9);
		passWithEvents(2);
		assertThat(shard().health()).isEqualTo(Health.DEGRADED);
		assertThat(shard().state()).isEqualTo(ShardState.CONNECTED);
		passWithEvents(2);
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(closeCodes()).containsExactly(4900);
		assertThat(this.discord.gateway().resumes()).isOne();
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(received("HEARTBEAT")).as("three of them without an ACK").hasSize(3);
	}

	@Test
	@Tag("F14")
	void leavesAndResumesWhenNothingComesBetweenTwoBeats() throws Exception {
		connect();
		this.discord.faults().now().send(Envelope.of("X", Json.object()));
		long sequence = sequence();
		pass(INTERVAL);
		this.discord.faults().now().dropAck(1);
		passUntil(received("HEARTBEAT").size() + 1);
		int beats = received("HEARTBEAT").size();
		passUntil("the shard has noticed", INTERVAL.plusMillis(20), () -> !this.waits.isEmpty());
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(closeCodes()).singleElement().satisfies(code -> assertThat(code).isNotIn(1000, 1001).isGreaterThan(0));
		assertThat(received("HEARTBEAT")).as("no beat on a dead connection").hasSize(beats);
		assertThat(resumedFrom()).containsExactly(sequence);
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F15")
	void takesAnAckOneMillisecondBeforeTheNextBeat() throws Exception {
		this.discord.faults().onConnect(1).delayAck(INTERVAL.minusMillis(1));
		connect();
		for (int beat = 0; beat < 20; beat++) {
			passUntil(received("HEARTBEAT").size() + 1);
		}
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(this.states).noneMatch(status -> status.state() == ShardState.CONNECT_WAIT);
	}

	@Test
	@Tag("F15")
	void takesAnAckThatArrivedWhileTheThreadWasBusy() throws Exception {
		Pause pause = new Pause();
		connect();
		this.discord.faults().now().delayAck(INTERVAL.minusMillis(1));
		passUntil(1);
		this.time.advance(INTERVAL.minusMillis(2));
		settle();
		pause.begin();
		// the ACK waits in the socket, and the next beat is due behind the event that keeps the thread busy
		this.time.advance(Duration.ofMillis(2));
		await(() -> this.discord.journal().entries(Kind.GATEWAY_SENT).stream().anyMatch(sent -> sent.name().equals("op 11")));
		pause.end();
		EventLoops.drain();
		this.time.advance(Duration.ofMillis(20));
		settle();
		assertThat(received("HEARTBEAT")).hasSize(2);
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(shard().state()).isEqualTo(ShardState.CONNECTED);
	}

	@Test
	@Tag("F16")
	void withstandsAFloodOfHeartbeatRequests() throws Exception {
		connect();
		passUntil(1);
		this.time.advance(Duration.ofMillis(30));
		Duration latency = shard().latency();
		int before = received("HEARTBEAT").size();
		for (int tick = 0; tick < 120 * 5; tick++) {
			this.discord.faults().now().requestHeartbeat(10);
			pass(Duration.ofMillis(200));
			if (tick == 0) {
				assertThat(received("HEARTBEAT").size() - before).as("answered at once").isGreaterThanOrEqualTo(10);
			}
		}
		assertThat(mostWithinAMinute()).isBetween(100, 113);
		assertThat(this.discord.violations()).as("neither too much was sent nor a beat of the interval late").isEmpty();
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(shard().latency()).as("of the beats that can be told apart").isLessThanOrEqualTo(latency.plusMillis(200));
		assertThat(shard().health()).isEqualTo(Health.UP);
	}

	@Test
	@Tag("F17")
	void beginsEachConnectionWithACleanSlate() throws Exception {
		connect();
		this.discord.faults().now().dropAck(1);
		passUntil(1);
		for (int connection = 1; connection <= 3; connection++) {
			this.discord.faults().now().drop();
			reconnect();
			await(ShardState.CONNECTED);
			this.discord.settle();
			passUntil(received("HEARTBEAT").size() + 1);
			assertThat(shard().state()).isEqualTo(ShardState.CONNECTED);
			assertThat(this.discord.gateway().opened()).isEqualTo(connection + 1);
			this.discord.faults().now().dropAck(1);
			passUntil(received("HEARTBEAT").size() + 1);
		}
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	@Tag("F19")
	void takesTheConnectionForDeadAfterAPause() throws Exception {
		Pause pause = new Pause();
		connect();
		passUntil(1);
		long sequence = sequence() + 1;
		pause.begin();
		// nothing of this process runs for 90 s: no thread, and no timer. Discord is patient for once.
		this.discord.faults().blackHole(true);
		this.time.advance(Duration.ofSeconds(90));
		this.discord.faults().blackHole(false);
		pause.end();
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(received("HEARTBEAT")).as("none is made up for").hasSize(1);
		assertThat(resumedFrom()).containsExactly(sequence);
		assertThat(this.discord.gateway().resumes()).isOne();
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	@Tag("F20")
	void livesByTheMonotonicClockAlone() throws Exception {
		SteppedWallClock clock = new SteppedWallClock(this.time);
		this.gateway = gateway(1, UnaryOperator.identity(), clock, new InMemoryIdentifyQueue(clock));
		connect();
		for (long hours : List.of(1L, -1L, 24L, -48L)) {
			clock.set(Duration.ofHours(hours));
			int beats = received("HEARTBEAT").size();
			pass(INTERVAL.multipliedBy(2));
			assertThat(received("HEARTBEAT")).hasSize(beats + 2);
			for (int i = 0; i < 130; i++) {
				this.gateway.send(GatewayCommand.toEveryShard(31, java.util.Map.of("guild_ids", List.of("1")))).subscribe(null, stopped -> {});
			}
			settle();
		}
		pass(Duration.ofMinutes(3));
		assertThat(received("REQUEST_SOUNDBOARD_SOUNDS")).as("nothing waits for the wall clock").hasSize(4 * 130);
		assertThat(mostWithinAMinute()).isLessThanOrEqualTo(120);
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	/** Lets intervals pass in which an event arrives every second. */
	private void passWithEvents(int intervals) throws Exception {
		Duration left = INTERVAL.multipliedBy(intervals);
		Mishap everywhere = this.discord.faults().now();
		while (left.compareTo(Duration.ZERO) > 0 && this.waits.isEmpty()) {
			everywhere.send(Envelope.of("FLOW", Json.object()));
			pass(Duration.ofSeconds(1), this.waits::isEmpty);
			left = left.minusSeconds(1);
		}
	}

	private void passUntil(int beats) throws Exception {
		passUntil("beat " + beats, INTERVAL, () -> received("HEARTBEAT").size() >= beats);
	}

	/** The most payloads that one connection received within any 60 seconds. */
	private int mostWithinAMinute() {
		List<Instant> received = new ArrayList<>(this.discord.journal().entries(Kind.GATEWAY_RECEIVED).stream().map(Entry::at).toList());
		int most = 0;
		for (int first = 0, last = 0; last < received.size(); last++) {
			while (!received.get(last).isBefore(received.get(first).plusSeconds(60))) {
				first++;
			}
			most = Math.max(most, last - first + 1);
		}
		return most;
	}

	/** Stops the shard's thread, as a stopped process stops all of its threads. */
	private final class Pause {

		private final CountDownLatch begun = new CountDownLatch(1);

		private final CountDownLatch over = new CountDownLatch(1);

		Pause() {
			HeartbeatFaultTests.this.sink = dispatch -> {
				if (dispatch.name().equals("PAUSE")) {
					this.begun.countDown();
					awaitEnd();
				}
			};
		}

		void begin() throws InterruptedException {
			HeartbeatFaultTests.this.discord.faults().now().send(Envelope.of("PAUSE", Json.object()));
			assertThat(this.begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}

		void end() {
			this.over.countDown();
		}

		private void awaitEnd() {
			try {
				assertThat(this.over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
