package dev.disruption.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a shard sends, and when, on connections that only write it down. */
class SenderTests {

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private static final byte[] BEAT = "{\"op\":1,\"d\":1}".getBytes();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Outgoing outgoing = new Outgoing(MAPPER);

	private final PresenceMemory presences = new PresenceMemory();

	private final Timers timers = new Timers(this.time, Runnable::run, timer -> this.sender.flush());

	private Sender sender = new Sender(0, this.time, this.timers, this.presences, 1_000);

	private final Recorder line = new Recorder();

	@BeforeEach
	void connect() {
		connect(this.line);
	}

	@AfterEach
	void stop() {
		this.time.dispose();
	}

	@Test
	@Tag("F60")
	void staysWithinTheLimitWithBeatsOnTimeAndInOrder() {
		List<Result> results = new ArrayList<>();
		this.time.schedulePeriodically(() -> this.sender.beat(BEAT, false), 20_000, 41_250, TimeUnit.MILLISECONDS);
		for (int i = 0; i < 1_000; i++) {
			results.add(i % 2 == 0 ? send(31, null, Map.of("number", i)) : send(8, Snowflake.of(1), Map.of("number", i)));
		}
		for (int second = 0; second < 600; second++) {
			this.time.advanceTimeBy(Duration.ofSeconds(1));
		}
		assertThat(results).allMatch(result -> result.done);
		List<Sent> sent = this.line.sent;
		for (int i = 117; i < sent.size(); i++) {
			assertThat(sent.get(i).at() - sent.get(i - 117).at()).as("payload %d", i).isGreaterThan(60_000);
		}
		assertThat(this.line.of(1)).extracting(Sent::at).startsWith(20_000L, 61_250L, 102_500L).hasSize(15);
		assertThat(this.line.of(31)).extracting(Sent::number).isSorted().hasSize(500);
		assertThat(this.line.of(8)).extracting(Sent::number).isSorted().hasSize(500);
	}

	@Test
	@Tag("F60")
	void sendsTheUrgentFirst() {
		this.sender.close();
		for (int opcode : new int[] { 3, 31, 99, 8, 4, 43 }) {
			send(opcode, Snowflake.of(1), Map.of());
		}
		connect(this.line);
		assertThat(this.line.opcodes()).containsExactly(4, 8, 31, 43, 99, 3);
	}

	@Test
	@Tag("F62")
	void sendsFivePresencesInTwentySecondsAndTheLastWins() {
		List<Result> results = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			results.add(send(3, null, Map.of("number", i)));
			this.time.advanceTimeBy(Duration.ofMillis(166));
		}
		assertThat(this.line.of(3)).extracting(Sent::number).containsExactly(0, 1, 2, 3, 4);
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.line.of(3)).extracting(Sent::number).containsExactly(0, 1, 2, 3, 4, 29);
		assertThat(this.line.of(3).get(5).at()).isEqualTo(21_000);
		assertThat(results).allMatch(result -> result.done && result.error == null);
	}

	@Test
	@Tag("F62")
	void countsPresencesOverConnections() {
		for (int i = 0; i < 5; i++) {
			send(3, null, Map.of("number", i));
		}
		this.sender.close();
		Recorder next = new Recorder();
		connect(next);
		send(3, null, Map.of("number", 5));
		assertThat(next.sent).isEmpty();
		this.time.advanceTimeBy(Duration.ofSeconds(21));
		assertThat(next.of(3)).extracting(Sent::number).containsExactly(5);
	}

	@Test
	void letsAPresenceThatWaitsHoldUpNothingElse() {
		for (int i = 0; i < 6; i++) {
			send(3, null, Map.of("number", i));
		}
		send(4, Snowflake.of(1), Map.of());
		assertThat(this.line.opcodes()).containsExactly(3, 3, 3, 3, 3, 4);
	}

	@Test
	void keepsOnlyTheLastVoiceStateOfAGuildThatWaits() {
		this.sender.close();
		Result obsolete = send(4, Snowflake.of(1), Map.of("number", 1));
		send(4, Snowflake.of(2), Map.of("number", 2));
		send(4, Snowflake.of(1), Map.of("number", 3));
		assertThat(obsolete.done).isFalse();
		connect(this.line);
		assertThat(this.line.of(4)).extracting(Sent::number).containsExactly(3, 2);
		assertThat(obsolete.done).isTrue();
	}

	@Test
	@Tag("F68")
	void sendsOnceMoreWhatNeverGotOntoABrokenConnection() {
		this.line.broken = true;
		Result voice = send(4, Snowflake.of(1), Map.of("number", 1));
		Result second = send(8, Snowflake.of(1), Map.of("number", 2));
		Result third = send(8, Snowflake.of(1), Map.of("number", 3));
		assertThat(this.line.sent).as("one attempt shows that it is broken").hasSize(1);
		Recorder next = new Recorder();
		connect(next);
		assertThat(next.sent).extracting(Sent::number).containsExactly(1, 2, 3);
		assertThat(List.of(voice, second, third)).allMatch(result -> result.done && result.error == null);
	}

	@Test
	@Tag("F68")
	void sendsOnceMoreWhatWentToAConnectionThatWasNeverHeardOfAgain() {
		Result voice = send(4, Snowflake.of(1), Map.of("number", 1));
		Result unknown = send(99, null, Map.of());
		assertThat(voice.done && unknown.done).isTrue();
		this.sender.close();
		Recorder next = new Recorder();
		connect(next);
		assertThat(next.sent).extracting(Sent::number).containsExactly(1);
		this.sender.close();
		Recorder last = new Recorder();
		connect(last);
		assertThat(last.sent).as("only once more").isEmpty();
	}

	@Test
	@Tag("F68")
	void sendsNothingAgainWhenTheConnectionWasHeardOfAfterIt() {
		send(4, Snowflake.of(1), Map.of("number", 1));
		this.sender.heard();
		this.sender.close();
		Recorder next = new Recorder();
		connect(next);
		assertThat(next.sent).isEmpty();
	}

	@Test
	@Tag("F68")
	void sendsNothingMoreThanTwice() {
		this.line.broken = true;
		Result result = send(8, Snowflake.of(1), Map.of());
		Recorder next = new Recorder();
		next.broken = true;
		connect(next);
		assertThat(result.error).isInstanceOf(GatewayCommandException.NotSent.class).hasMessageContaining("opcode 8");
		Recorder last = new Recorder();
		connect(last);
		assertThat(last.sent).isEmpty();
	}

	@Test
	@Tag("F68")
	void failsWhatIsNotToBeRepeated() {
		this.line.broken = true;
		Result unknown = send(99, null, Map.of());
		assertThat(unknown.error).isInstanceOf(GatewayCommandException.NotSent.class).hasRootCauseInstanceOf(IOException.class);
		Recorder next = new Recorder();
		connect(next);
		assertThat(next.sent).isEmpty();
	}

	@Test
	@Tag("F68")
	void keepsTheOrderOfWhatComesBack() {
		this.line.held = true;
		for (int i = 1; i <= 3; i++) {
			send(8, Snowflake.of(1), Map.of("number", i));
		}
		this.sender.close();
		send(8, Snowflake.of(1), Map.of("number", 4));
		this.line.breakHeld();
		Recorder next = new Recorder();
		connect(next);
		assertThat(next.of(8)).extracting(Sent::number).containsExactly(1, 2, 3, 4);
	}

	@Test
	@Tag("F68")
	void neverRepeatsWhatAConnectionMayHaveBeenClosedFor() {
		Result flushed = send(4, Snowflake.of(1), Map.of());
		assertThat(flushed.error).isNull();
		this.line.held = true;
		Result result = send(8, Snowflake.of(1), Map.of());
		assertThat(this.sender.refused()).isEqualTo(8);
		this.sender.close();
		this.line.breakHeld();
		assertThat(result.error).isInstanceOf(GatewayCommandException.Refused.class).hasMessageContaining("opcode 8");
		Recorder next = new Recorder();
		connect(next);
		assertThat(next.sent).isEmpty();
	}

	@Test
	void forgetsAPresenceThatAConnectionMayHaveBeenClosedFor() {
		send(3, null, Map.of("number", 1));
		assertThat(this.presences.of(0)).isNotNull();
		this.sender.refused();
		assertThat(this.presences.of(0)).isNull();
	}

	@Test
	void keepsAPresenceThatWasThereBeforeTheLastAcknowledgement() {
		send(3, null, Map.of("number", 1));
		this.sender.beat(BEAT, false);
		this.sender.acknowledged();
		send(99, null, Map.of());
		assertThat(this.sender.refused()).isEqualTo(99);
		assertThat(this.presences.of(0)).isNotNull();
	}

	@Test
	void failsWhatWaitsWhenItsSessionIsLostButKeepsThePresence() {
		this.sender.close();
		Result voice = send(4, Snowflake.of(1), Map.of());
		Result presence = send(3, null, Map.of("number", 1));
		this.sender.sessionLost();
		assertThat(voice.error).isInstanceOf(GatewayCommandException.SessionLost.class);
		assertThat(presence.done).isFalse();
		this.sender.use(this.line, false);
		identify();
		assertThat(this.line.sent.get(0).data().path("presence").path("number").asInt()).isEqualTo(1);
		assertThat(presence.done).isTrue();
		this.sender.open();
		assertThat(this.line.opcodes()).containsExactly(2);
	}

	@Test
	void sendsAPresenceByItselfThatDoesNotFitIntoIdentify() {
		send(3, null, Map.of("text", "x".repeat(4_000)));
		this.sender.close();
		Recorder next = new Recorder();
		this.sender.use(next, false);
		this.sender.reserveHeartbeats(41_250);
		identify();
		assertThat(next.sent.get(0).data().has("presence")).isFalse();
		this.sender.open();
		assertThat(next.opcodes()).containsExactly(2, 3);
	}

	@Test
	void refusesMoreThanItsCapacity() {
		this.sender = new Sender(0, this.time, this.timers, this.presences, 2);
		send(8, Snowflake.of(1), Map.of());
		send(4, Snowflake.of(1), Map.of());
		Result another = send(4, Snowflake.of(1), Map.of());
		Result tooMany = send(31, Snowflake.of(1), Map.of());
		assertThat(another.done).as("takes the place of another").isFalse();
		assertThat(tooMany.error).isInstanceOf(GatewayCommandException.TooMany.class).hasMessageContaining("2 are waiting");
	}

	@Test
	@Tag("F63")
	void sendsHalfAsManyAfterItWasTooQuick() {
		this.sender.close();
		for (int i = 0; i < 200; i++) {
			send(31, null, Map.of("number", i));
		}
		this.sender.use(this.line, true);
		this.sender.reserveHeartbeats(41_250);
		assertThat(this.line.sent).isEmpty();
		this.sender.open();
		assertThat(this.line.sent).hasSize(55);
		this.time.advanceTimeBy(Duration.ofMillis(60_999));
		assertThat(this.line.sent).hasSize(55);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.line.sent).as("a full budget").hasSize(55 + 115);
	}

	private void connect(Recorder next) {
		this.sender.use(next, false);
		this.sender.reserveHeartbeats(41_250);
		this.sender.open();
	}

	private void identify() {
		this.sender.identify(presence -> this.outgoing.identify(new dev.disruption.rest.Token("t"), List.of(), 0, 1, presence));
	}

	private Result send(int opcode, @Nullable Snowflake guildId, Map<String, ?> data) {
		GatewayCommand command = new GatewayCommand(opcode, data, guildId);
		Result result = new Result();
		Mono.<Void>create(sink -> {
			QueuedCommand queued = new QueuedCommand(command, this.outgoing.command(command));
			queued.tell(sink);
			this.sender.add(queued);
		}).subscribe(null, result::fail, result::succeed);
		return result;
	}

	private static final class Result {

		private boolean done;

		private @Nullable Throwable error;

		void succeed() {
			this.done = true;
		}

		void fail(Throwable cause) {
			this.done = true;
			this.error = cause;
		}

	}

	private record Sent(long at, int opcode, JsonNode data) {

		int number() {
			return data().path("number").asInt(-1);
		}

	}

	private final class Recorder implements Line {

		private final EmbeddedChannel channel = new EmbeddedChannel();

		private final List<Sent> sent = new ArrayList<>();

		private final List<io.netty.channel.ChannelPromise> pending = new ArrayList<>();

		private boolean broken;

		private boolean held;

		@Override
		public ChannelFuture send(byte[] payload) {
			JsonNode tree = MAPPER.readTree(payload);
			this.sent.add(new Sent(SenderTests.this.time.now(TimeUnit.MILLISECONDS), tree.path("op").asInt(), tree.path("d")));
			if (this.held) {
				this.pending.add(this.channel.newPromise());
				return this.pending.get(this.pending.size() - 1);
			}
			return this.broken ? this.channel.newFailedFuture(new IOException("broken pipe")) : this.channel.newSucceededFuture();
		}

		void breakHeld() {
			this.pending.forEach(promise -> promise.setFailure(new IOException("broken pipe")));
			this.channel.runPendingTasks();
		}

		List<Sent> of(int opcode) {
			return this.sent.stream().filter(each -> each.opcode() == opcode).toList();
		}

		List<Integer> opcodes() {
			return this.sent.stream().map(Sent::opcode).toList();
		}

	}

}
