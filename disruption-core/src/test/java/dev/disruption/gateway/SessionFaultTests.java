package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.simulator.fault.Envelope;
import dev.disruption.simulator.fault.Mishap;
import dev.disruption.simulator.fault.Occasion;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What can go wrong with sessions: refused, invalidated, cut off while they are resumed. */
class SessionFaultTests extends OnSimulator {

	private static final Duration DAY = Duration.ofHours(24);

	@Test
	@Tag("F21")
	void identifiesThroughTheQueueWhenALiveSessionIsInvalidated() throws Exception {
		connect();
		this.discord.faults().now().invalidSession(false);
		assertThat(reconnect()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
		await(ShardState.IDENTIFY_QUEUED);
		passUntil("the permit", InMemoryIdentifyQueue.SPACING, () -> received("IDENTIFY").size() == 2);
		await(ShardState.CONNECTED);
		expectAnEventToArrive();
		assertThat(this.lostSessions).hasValue(1);
		assertThat(this.discord.gateway().resumes()).isZero();
		assertThat(this.discord.gateway().identifies()).isEqualTo(2);
		assertThat(this.discord.violations()).as("no identify within five seconds of the other").isEmpty();
	}

	@Test
	@Tag("F22")
	void identifiesAfterThreeResumesThatAreRefusedAsResumable() throws Exception {
		connect();
		this.discord.faults().onEveryResume().invalidSession(true);
		this.discord.faults().now().drop();
		reconnect();
		for (int resume = 1; resume <= 3; resume++) {
			assertThat(reconnect()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
		}
		await(ShardState.IDENTIFY_QUEUED);
		passUntil("the permit", InMemoryIdentifyQueue.SPACING, () -> received("IDENTIFY").size() == 2);
		await(ShardState.CONNECTED);
		assertThat(received("RESUME")).hasSize(3);
		assertThat(this.lostSessions).hasValue(1);
		assertThat(this.discord.gateway().identifies()).isEqualTo(2);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F23")
	void identifiesEverMoreRarelyWhenItIsRefusedForADay() throws Exception {
		this.discord.faults().onEveryIdentify().invalidSession(false);
		begin();
		Duration passed = Duration.ZERO;
		List<Duration> waited = new ArrayList<>();
		while (passed.compareTo(DAY) < 0) {
			passed = passed.plus(untilRefused());
			Duration wait = reconnect();
			waited.add(wait);
			passed = passed.plus(wait);
			assertThat(shard().health()).isNotEqualTo(Health.UP);
		}
		assertThat(waited).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(600)));
		assertThat(received("IDENTIFY")).as("300 s apart on average").hasSizeBetween(200, 450);
		assertThat(this.discord.violations()).as("well within the budget of a day").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"op\":9}",
			"{\"op\":9,\"d\":null}", "{\"op\":9,\"d\":\"false\"}", "{\"op\":9,\"d\":\"true\"}", "{\"op\":9,\"d\":0}",
			"{\"t\":null,\"s\":null,\"op\":9,\"d\":{}}" })
	@Tag("F24")
	void takesAnInvalidSessionOfAnyOtherShapeForNotResumable(String payload) throws Exception {
		connect();
		this.discord.faults().now().send(payload);
		reconnect();
		await(ShardState.IDENTIFY_QUEUED);
		assertThat(this.lostSessions).hasValue(1);
		assertThat(received("RESUME")).isEmpty();
	}

	@Test
	@Tag("F25")
	void identifiesWhenResumesAreAnsweredByTheEndOfTheConnection() throws Exception {
		connect();
		this.discord.faults().onEveryResume().hangUp();
		this.discord.faults().now().hangUp();
		Duration passed = reconnect();
		for (int resume = 1; resume <= 3; resume++) {
			passed = passed.plus(reconnect());
		}
		await(ShardState.IDENTIFY_QUEUED);
		passed = passed.plus(passUntil("the permit", InMemoryIdentifyQueue.SPACING, () -> received("IDENTIFY").size() == 2));
		await(ShardState.CONNECTED);
		expectAnEventToArrive();
		assertThat(received("RESUME")).hasSize(3);
		assertThat(passed).isLessThan(Duration.ofSeconds(100));
		assertThat(this.discord.gateway().identifies()).isEqualTo(2);
		assertThat(this.lostSessions).hasValue(1);
	}

	@Test
	@Tag("F25")
	void identifiesWhenAResumeIsNeverAnswered() throws Exception {
		connect();
		this.discord.faults().onEveryResume().neverAnswer();
		this.discord.faults().now().hangUp();
		Duration passed = reconnect();
		await(ShardState.RESUMING);
		passed = passed.plus(passUntil("the shard gives up", Duration.ofSeconds(90), () -> !this.waits.isEmpty()));
		passed = passed.plus(reconnect());
		await(ShardState.IDENTIFY_QUEUED);
		await(ShardState.CONNECTED);
		assertThat(received("RESUME")).hasSize(1);
		assertThat(passed).isLessThan(Duration.ofSeconds(100));
		assertThat(this.discord.gateway().identifies()).isEqualTo(2);
	}

	@Test
	@Tag("F25")
	void identifiesWhenEveryConnectionGoesSilentOnAResume() throws Exception {
		connect();
		this.discord.faults().onEveryResume().blackHole();
		this.discord.faults().now().hangUp();
		reconnect();
		for (int resume = 1; resume <= 3; resume++) {
			await(ShardState.RESUMING);
			passUntil("the shard has noticed", INTERVAL.multipliedBy(2).plusMillis(20), () -> !this.waits.isEmpty());
			reconnect();
		}
		await(ShardState.CONNECTED);
		expectAnEventToArrive();
		assertThat(received("IDENTIFY")).hasSize(2);
		assertThat(this.lostSessions).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4003, 4006, 4007, 4009 })
	@Tag("F26")
	void identifiesThroughTheQueueWhenClosedWith(int code) throws Exception {
		connect();
		this.discord.faults().now().close(code);
		reconnect();
		await(ShardState.IDENTIFY_QUEUED);
		passUntil("the permit", InMemoryIdentifyQueue.SPACING, () -> received("IDENTIFY").size() == 2);
		await(ShardState.CONNECTED);
		assertThat(received("RESUME")).isEmpty();
		assertThat(this.lostSessions).hasValue(1);
		assertThat(this.discord.violations()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4003, 4006, 4007, 4009 })
	@Tag("F26")
	void identifiesWhenAResumeIsClosedWith(int code) throws Exception {
		connect();
		pass(Duration.ofSeconds(6));
		this.discord.faults().onNextResume().close(code);
		this.discord.faults().now().drop();
		reconnect();
		reconnect();
		await(ShardState.IDENTIFY_QUEUED);
		await(ShardState.CONNECTED);
		assertThat(received("RESUME")).hasSize(1);
		assertThat(this.lostSessions).hasValue(1);
		assertThat(this.discord.gateway().identifies()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "4004, AuthenticationFailed",
			"4010, InvalidShard", "4011, ShardingRequired", "4012, InvalidApiVersion", "4013, InvalidIntents",
			"4014, DisallowedIntents" })
	@Tag("F27")
	void neverConnectsAgainWhenClosedWith(int code, String exception) throws Exception {
		this.discord.faults().onIdentify(1).close(code);
		begin();
		await(ShardState.FATAL);
		this.time.advance(DAY);
		EventLoops.drain();
		assertThat(this.failures).singleElement().satisfies(failure -> {
			assertThat(failure.code()).isEqualTo(code);
			assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
		});
		assertThat(shard().health()).isEqualTo(Health.DOWN);
		assertThat(shard().state()).isEqualTo(ShardState.FATAL);
		assertThat(this.discord.gateway().plan().times(Occasion.CONNECT)).isOne();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1000, 1001, 1011, 1012, 4000, 4099 })
	@Tag("F28")
	void resumesWhenClosedWith(int code) throws Exception {
		resumesAfter(() -> this.discord.faults().now().close(code));
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	@Tag("F28")
	void resumesAfterALossOf(Loss loss) throws Exception {
		resumesAfter(() -> loss.befall(this.discord.faults().now()));
	}

	private void resumesAfter(Runnable fault) throws Exception {
		connect();
		this.discord.say("ada", "general", "before");
		nextDispatch("MESSAGE_CREATE");
		long sequence = sequence();
		fault.run();
		this.discord.say("ada", "general", "after");
		assertThat(reconnect()).isLessThanOrEqualTo(Duration.ofSeconds(1));
		await(ShardState.CONNECTED);
		assertThat(nextDispatch("MESSAGE_CREATE").replayed()).isTrue();
		assertThat(resumedFrom()).containsExactly(sequence);
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.lostSessions).hasValue(0);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F30")
	void resumesThroughAReplayThatIsInterruptedByOtherOpcodes() throws Exception {
		connect();
		this.discord.faults().onResume(1).afterFrames(10).requestHeartbeat(2);
		this.discord.faults().onResume(1).afterFrames(20).acknowledge();
		this.discord.faults().onResume(2).afterFrames(10).reconnect();
		this.discord.faults().onResume(3).afterFrames(5).acknowledge();
		loseAndMiss(30);
		reconnect();
		await(ShardState.CONNECTED);
		settle();
		assertThat(received("HEARTBEAT")).hasSize(2);
		loseAndMiss(30);
		reconnect();
		await(ShardState.REPLAYING);
		reconnect();
		await(ShardState.CONNECTED);
		settle();
		List<RawDispatch> missed = this.dispatches.stream().filter(dispatch -> dispatch.name().equals("MESSAGE_CREATE")).toList();
		assertThat(missed).hasSize(60).allMatch(RawDispatch::replayed);
		assertThat(missed).extracting(RawDispatch::sequence).isSorted().doesNotHaveDuplicates();
		assertThat(this.discord.gateway().resumes()).isEqualTo(3);
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	private void loseAndMiss(int events) {
		this.discord.faults().now().hangUp();
		for (int i = 0; i < events; i++) {
			this.discord.say("ada", "general", "message " + i);
		}
	}

	@Test
	@Tag("F32")
	void keepsTheHighestSequenceWhateverArrives() throws Exception {
		connect();
		Envelope event = Envelope.of("X", Json.object());
		long first = sequence();
		for (Envelope odd : List.of(event.skipping(10), event.repeating(), event.goingBack(5), event.numbered(1L << 31), event.numbered(7),
				event.numbered((1L << 40) + 1), event.unnumbered())) {
			this.discord.faults().now().send(odd);
		}
		assertThat(List.of(nextDispatch("X").sequence(), nextDispatch("X").sequence(), nextDispatch("X").sequence()))
			.containsExactly(first + 11, first + 11, first + 6);
		settle();
		passUntil("a heartbeat", INTERVAL, () -> !received("HEARTBEAT").isEmpty());
		assertThat(received("HEARTBEAT").get(0).document().path("d").asLong(0)).isEqualTo((1L << 40) + 1);
		this.discord.faults().now().drop();
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(resumedFrom()).containsExactly((1L << 40) + 1);
		assertThat(closeCodes()).as("nothing of it cost the connection").containsExactly(-1);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F39")
	void waitsForReadyInAnOutageOfTenMinutes() throws Exception {
		this.discord.faults().onIdentify(1).neverAnswer();
		begin();
		await(ShardState.IDENTIFYING);
		settle();
		pass(Duration.ofMinutes(10));
		assertThat(shard().state()).isEqualTo(ShardState.IDENTIFYING);
		assertThat(shard().health()).isEqualTo(Health.DEGRADED);
		assertThat(received("HEARTBEAT")).hasSizeBetween(14, 15);
		assertThat(received("IDENTIFY")).hasSize(1);
		assertThat(this.discord.gateway().opened()).isOne();
		this.discord.faults().now().send("{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"session_id\":\"late\"}}");
		await(ShardState.CONNECTED);
		settle();
		assertThat(shard().health()).isEqualTo(Health.UP);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F39")
	void takesAnotherConnectionAfterAQuarterOfAnHourWithoutReady() throws Exception {
		this.discord.faults().onIdentify(1).neverAnswer();
		begin();
		await(ShardState.IDENTIFYING);
		settle();
		passUntil("the shard gives up", Duration.ofMinutes(15), () -> !this.waits.isEmpty());
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(received("IDENTIFY")).hasSize(2);
		Instant first = received("IDENTIFY").get(0).at();
		assertThat(Duration.between(first, received("IDENTIFY").get(1).at())).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
	}

	@Test
	@Tag("F34")
	void hearsNothingOfAConnectionThatItLeft() throws Exception {
		connect();
		long sequence = sequence();
		this.discord.faults().now().reconnect();
		// on its way on the old connection while the new one opens
		for (int i = 0; i < 50; i++) {
			this.discord.faults().now().send(Envelope.of("LATE", Json.object()).unnumbered());
		}
		reconnect();
		await(ShardState.CONNECTED);
		settle();
		assertThat(this.dispatches).noneMatch(dispatch -> dispatch.name().equals("LATE"));
		assertThat(resumedFrom()).containsExactly(sequence);
		assertThat(this.discord.gateway().connections()).isOne();
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	/** Lets time pass from one timer to the next until the identify was refused, which may be at once. */
	private Duration untilRefused() throws Exception {
		await(ShardState.IDENTIFY_QUEUED);
		settle();
		return passUntil("the permit", InMemoryIdentifyQueue.SPACING, () -> !this.waits.isEmpty());
	}

	private enum Loss {

		END {
			@Override
			void befall(Mishap now) {
				now.hangUp();
			}
		},

		RESET {
			@Override
			void befall(Mishap now) {
				now.drop();
			}
		},

		HALF_A_FRAME {
			@Override
			void befall(Mishap now) {
				now.cutAt(10);
			}
		};

		abstract void befall(Mishap now);

	}

}
