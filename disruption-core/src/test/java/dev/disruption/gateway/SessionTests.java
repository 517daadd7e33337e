package dev.disruption.gateway;

import java.util.List;
import java.util.stream.Stream;

import dev.disruption.gateway.Action.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionTests {

	private static final String RESUME_URL = "wss://resume.test";

	private final Session session = new Session(10_000, 10_000);

	@Test
	void connectsToTheGatewayItselfWithoutASession() {
		assertThat(on(new Signal.Start(null))).containsExactly(schedule(Timer.HANDSHAKE, 10_000, 10_000),
				new Action.Connect(null, true, false));
		assertThat(this.session.state()).isEqualTo(ShardState.CONNECTING);
	}

	@Test
	@Tag("F36")
	void goesOnWithTheSessionOfAnEarlierProcess() {
		assertThat(on(new Signal.Start(new ResumePoint("old", RESUME_URL, 7)))).contains(new Action.Connect(RESUME_URL, true, false));
		on(new Signal.Connected());
		assertThat(on(new Signal.Hello(41_250))).contains(new Action.SendResume("old", 7)).doesNotContain(Step.REQUEST_PERMIT);
	}

	@Test
	@Tag("F41")
	void asksForAPermitOnlyAfterHello() {
		on(new Signal.Start(null));
		assertThat(on(new Signal.Connected())).containsExactly(schedule(Timer.HANDSHAKE, 10_000, 10_000));
		assertThat(on(new Signal.Hello(41_250))).containsExactly(new Action.Cancel(Timer.HANDSHAKE), schedule(Timer.HEARTBEAT, 0, 41_250),
				Step.REQUEST_PERMIT);
		assertThat(on(new Signal.PermitGranted())).containsExactly(schedule(Timer.READY, 60_000, 60_000), Step.SEND_IDENTIFY);
	}

	@Test
	void identifiesOncePerConnection() {
		identifying();
		assertThat(on(new Signal.PermitGranted())).isEmpty();
		assertThat(on(new Signal.Hello(41_250))).isEmpty();
	}

	@Test
	@Tag("F41")
	void givesThePermitBackWhenTheSocketIsLost() {
		awaitingPermit();
		assertThat(on(new Signal.Closed(1006))).contains(Step.WITHDRAW_PERMIT);
		assertThat(on(new Signal.PermitGranted())).isEmpty();
	}

	@Test
	void deliversReadyAndIsConnected() {
		identifying();
		assertThat(on(new Signal.Ready(1, "s", RESUME_URL))).containsExactly(Step.SESSION_STARTED, new Action.Cancel(Timer.READY),
				schedule(Timer.STABLE, 30_000, 30_000), new Action.Deliver(false));
		assertThat(this.session.state()).isEqualTo(ShardState.CONNECTED);
		assertThat(this.session.resumePoint()).isEqualTo(new ResumePoint("s", RESUME_URL, 1));
	}

	@Test
	void resumesWithTheLastSequenceReceived() {
		connected();
		on(new Signal.Dispatch(2));
		on(new Signal.Dispatch(3));
		on(new Signal.Closed(1006));
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(RESUME_URL, true, false));
		on(new Signal.Connected());
		assertThat(on(new Signal.Hello(41_250))).contains(new Action.SendResume("s", 3));
	}

	@Test
	@Tag("F29")
	void deliversAReplayAsSuchAndOnlyOnce() {
		resuming();
		assertThat(on(new Signal.Dispatch(1))).isEmpty();
		assertThat(on(new Signal.Dispatch(2))).containsExactly(new Action.Deliver(true));
		assertThat(this.session.state()).isEqualTo(ShardState.REPLAYING);
		on(new Signal.Closed(1006));
		resumeAgain();
		assertThat(on(new Signal.Dispatch(2))).isEmpty();
		assertThat(on(new Signal.Dispatch(3))).containsExactly(new Action.Deliver(true));
		assertThat(on(new Signal.Resumed(4))).contains(new Action.Deliver(false), new Action.Cancel(Timer.RESUMED));
		assertThat(this.session.state()).isEqualTo(ShardState.CONNECTED);
		assertThat(on(new Signal.Dispatch(5))).containsExactly(new Action.Deliver(false));
	}

	@Test
	@Tag("F29")
	void countsResumesAnewAfterProgress() {
		resuming();
		for (int sequence = 2; sequence < 12; sequence++) {
			on(new Signal.Dispatch(sequence));
			on(new Signal.Closed(1006));
			resumeAgain();
		}
		assertThat(this.session.state()).isEqualTo(ShardState.RESUMING);
	}

	@Test
	@Tag("F25")
	void identifiesAfterThreeResumesThatCameToNothing() {
		resuming();
		assertThat(on(new Signal.Closed(1006))).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.Closed(1006))).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.Closed(1006))).contains(Step.SESSION_LOST);
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(null, true, false));
	}

	@Test
	@Tag("F25")
	void identifiesWhenAResumeHangs() {
		resuming();
		assertThat(on(new Signal.Due(Timer.RESUMED))).contains(Step.SESSION_LOST, new Action.Abort(4900));
	}

	@Test
	@Tag("F25")
	void identifiesWhenNothingIsHeardAfterThreeResumes() {
		resuming();
		assertThat(silence()).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(silence()).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(silence()).contains(Step.SESSION_LOST);
	}

	@Test
	@Tag("F25")
	void identifiesWhenItIsToldToReconnectAfterThreeResumes() {
		resuming();
		assertThat(on(new Signal.Reconnect())).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.Reconnect())).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.Reconnect())).contains(Step.SESSION_LOST);
	}

	@Test
	void keepsASessionThatItsOwnPauseKeptFromBeingResumed() {
		resuming();
		for (int pause = 0; pause < 5; pause++) {
			assertThat(on(new Signal.HeartbeatDue(90_000))).doesNotContain(Step.SESSION_LOST);
			resumeAgain();
		}
	}

	@Test
	@Tag("F50")
	void givesUpASessionWhoseReplayIsABombWithAndWithoutCompression() {
		resuming();
		for (int bomb = 0; bomb < 3; bomb++) {
			assertThat(on(new Signal.Corrupt("too large"))).doesNotContain(Step.SESSION_LOST);
			resumeAgain();
		}
		assertThat(on(new Signal.Closed(1009))).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.Corrupt("too large"))).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.Closed(1009))).contains(Step.SESSION_LOST);
	}

	@Test
	@Tag("F29")
	void waitsLongerForAResumeThatReplays() {
		resuming();
		on(new Signal.Dispatch(2));
		assertThat(on(new Signal.Due(Timer.RESUMED))).containsExactly(schedule(Timer.RESUMED, 90_000, 90_000));
		assertThat(on(new Signal.Due(Timer.RESUMED))).contains(Step.SESSION_LOST);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1001, 1002, 1006, 1011, 1012, 4000, 4001, 4002, 4005, 4008 })
	@Tag("F28")
	void keepsTheSessionWhenClosedWith(int code) {
		connected();
		assertThat(on(new Signal.Closed(code))).doesNotContain(Step.SESSION_LOST);
		assertThat(on(new Signal.Due(Timer.RECONNECT))).anyMatch(Action.Connect.class::isInstance);
		on(new Signal.Connected());
		assertThat(on(new Signal.Hello(41_250))).contains(new Action.SendResume("s", 1));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1000, 4099, 4242 })
	@Tag("F28")
	void resumesOnceThenIdentifiesWhenClosedWith(int code) {
		connected();
		assertThat(on(new Signal.Closed(code))).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.Closed(code))).contains(Step.SESSION_LOST);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4003, 4006, 4007, 4009 })
	@Tag("F26")
	void dropsTheSessionWhenClosedWith(int code) {
		connected();
		assertThat(on(new Signal.Closed(code))).contains(Step.SESSION_LOST);
		on(new Signal.Due(Timer.RECONNECT));
		on(new Signal.Connected());
		assertThat(on(new Signal.Hello(41_250))).contains(Step.REQUEST_PERMIT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4004, 4010, 4011, 4012, 4013, 4014 })
	@Tag("F27")
	void neverConnectsAgainWhenClosedWith(int code) {
		identifying();
		assertThat(on(new Signal.Closed(code))).containsExactly(Step.CANCEL_TIMERS, new Action.Fail(code));
		assertThat(this.session.state()).isEqualTo(ShardState.FATAL);
		assertThat(on(new Signal.Due(Timer.RECONNECT))).isEmpty();
		assertThat(on(new Signal.Stop(false))).isEmpty();
	}

	@Test
	@Tag("F63")
	void waitsAndStartsWithLessAfterBeingTooQuick() {
		connected();
		assertThat(on(new Signal.Closed(4008))).contains(schedule(Timer.RECONNECT, 5_000, 10_000));
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(RESUME_URL, true, true));
	}

	@Test
	@Tag("F2")
	void givesUpOnASilentServer() {
		on(new Signal.Start(null));
		on(new Signal.Connected());
		assertThat(on(new Signal.Due(Timer.HANDSHAKE))).contains(new Action.Abort(4900), schedule(Timer.RECONNECT, 0, 1_000));
		assertThat(this.session.state()).isEqualTo(ShardState.CONNECT_WAIT);
	}

	@Test
	@Tag("F1")
	void givesUpOnAConnectionThatNeverOpens() {
		on(new Signal.Start(null));
		assertThat(on(new Signal.Due(Timer.HANDSHAKE))).contains(new Action.Abort(4900), schedule(Timer.RECONNECT, 0, 500));
	}

	@Test
	@Tag("F3")
	void waitsAsLongAsTheServerAsks() {
		on(new Signal.Start(null));
		assertThat(on(new Signal.ConnectFailed("429", 7_000))).contains(schedule(Timer.RECONNECT, 7_000, 7_000));
	}

	@Test
	@Tag("F6")
	void resumesThroughTheGatewayWhenTheResumeHostFails() {
		connected();
		on(new Signal.Closed(1006));
		on(new Signal.Due(Timer.RECONNECT));
		on(new Signal.ConnectFailed("unknown host", 0));
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(null, true, false));
		on(new Signal.Connected());
		assertThat(on(new Signal.Hello(41_250))).contains(new Action.SendResume("s", 1));
	}

	@Test
	@Tag("F7")
	void resumesThroughTheGatewayWhenTheResumeHostNeverSaysHello() {
		connected();
		on(new Signal.Closed(1006));
		on(new Signal.Due(Timer.RECONNECT));
		on(new Signal.Connected());
		on(new Signal.Closed(1006));
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(null, true, false));
	}

	@Test
	@Tag("F5")
	void backsOffFromAServerThatAcceptsAndCloses() {
		on(new Signal.Start(null));
		List<Long> ceilings = Stream.generate(this::acceptAndClose).limit(9).toList();
		assertThat(ceilings).containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L, 60_000L);
	}

	@Test
	@Tag("F23")
	void backsOffFurtherWhenIdentifiesAreRefused() {
		identifying();
		List<Long> ceilings = Stream.generate(this::refuseIdentify).limit(13).toList();
		assertThat(ceilings).startsWith(5_000L, 5_000L, 5_000L, 5_000L, 8_000L, 16_000L).endsWith(512_000L, 600_000L, 600_000L);
	}

	@Test
	void forgetsFailuresOnlyWhenStable() {
		connected();
		on(new Signal.Closed(1006));
		resumeAgain();
		on(new Signal.Resumed(2));
		assertThat(on(new Signal.Closed(1006))).contains(schedule(Timer.RECONNECT, 0, 1_000));
		resumeAgain();
		on(new Signal.Resumed(3));
		on(new Signal.Due(Timer.STABLE));
		assertThat(on(new Signal.Closed(1006))).contains(schedule(Timer.RECONNECT, 0, 500));
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, 0, 1, 999, 600_001, 1L << 31 })
	@Tag("F8")
	void refusesHelloWithAnInterval(long interval) {
		on(new Signal.Start(null));
		on(new Signal.Connected());
		assertThat(on(new Signal.Hello(interval))).contains(new Action.Abort(4900), schedule(Timer.RECONNECT, 0, 1_000))
			.doesNotContain(Step.REQUEST_PERMIT);
	}

	@Test
	@Tag("F9")
	void ignoresASecondHello() {
		connected();
		assertThat(on(new Signal.Hello(41_250))).isEmpty();
	}

	@Test
	@Tag("F10")
	void reconnectsWhenAskedInsteadOfHello() {
		on(new Signal.Start(null));
		on(new Signal.Connected());
		assertThat(on(new Signal.Reconnect())).contains(new Action.Abort(4900), schedule(Timer.RECONNECT, 0, 500));
	}

	@Test
	void resumesAtOnceWhenAskedToReconnect() {
		connected();
		assertThat(on(new Signal.Reconnect())).containsExactly(new Action.Abort(4900), Step.CANCEL_TIMERS,
				new Action.Disconnected(DisconnectCause.ASKED, "Discord asked to reconnect", true, true), schedule(Timer.RECONNECT, 0, 500));
	}

	@Test
	void resumesAtOnceWhenTheApplicationWantsANewConnection() {
		connected();
		assertThat(on(new Signal.Restart())).containsExactly(new Action.Abort(4900), Step.CANCEL_TIMERS,
				new Action.Disconnected(DisconnectCause.RESTARTED, "the application asked for a new connection", true, true),
				schedule(Timer.RECONNECT, 0, 500));
		assertThat(on(new Signal.Restart())).isEmpty();
	}

	@Test
	@Tag("F21")
	void identifiesWhenALiveSessionIsInvalidated() {
		connected();
		assertThat(on(new Signal.InvalidSession(false))).contains(Step.SESSION_LOST, new Action.Abort(4900),
				schedule(Timer.RECONNECT, 1_000, 5_000));
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(null, true, false));
	}

	@Test
	@Tag("F22")
	void resumesAnInvalidSessionThreeTimesAtMost() {
		resuming();
		assertThat(on(new Signal.InvalidSession(true))).contains(schedule(Timer.RECONNECT, 1_000, 5_000)).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.InvalidSession(true))).doesNotContain(Step.SESSION_LOST);
		resumeAgain();
		assertThat(on(new Signal.InvalidSession(true))).contains(Step.SESSION_LOST);
	}

	@Test
	void carriesNoSequenceIntoAConnectionWithoutASession() {
		awaitingPermit();
		on(new Signal.Dispatch(5));
		on(new Signal.Closed(1006));
		on(new Signal.Due(Timer.RECONNECT));
		on(new Signal.Connected());
		on(new Signal.Hello(41_250));
		assertThat(on(new Signal.HeartbeatRequest())).containsExactly(new Action.SendHeartbeat(-1, true));
	}

	@Test
	@Tag("F70")
	void readsNothingWhileEventsPileUp() {
		connected();
		assertThat(on(new Signal.Pressed(true))).containsExactly(schedule(Timer.PAUSE, 20_625, 20_625), Step.PAUSE_READING);
		assertThat(on(new Signal.Pressed(true))).isEmpty();
		assertThat(on(new Signal.Relieved())).containsExactly(new Action.Cancel(Timer.PAUSE), Step.RESUME_READING);
		assertThat(on(new Signal.Due(Timer.PAUSE))).isEmpty();
		assertThat(on(new Signal.Relieved())).isEmpty();
	}

	@Test
	@Tag("F70")
	void beatsOnWithoutBeingHeardWhileItReadsNothing() {
		connected();
		on(new Signal.Due(Timer.HEARTBEAT));
		on(new Signal.Pressed(false));
		for (int i = 0; i < 5; i++) {
			assertThat(on(new Signal.Due(Timer.HEARTBEAT))).contains(new Action.SendHeartbeat(1, false));
		}
		on(new Signal.Relieved());
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).as("what waits to be read is read first").contains(new Action.SendHeartbeat(1, false));
		on(new Signal.Due(Timer.HEARTBEAT));
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).as("still nothing is heard at a second look").contains(new Action.Abort(4900));
	}

	@Test
	@Tag("F70")
	void leavesTheConnectionWhenEventsPileUpForLongAndResumesWithRelief() {
		connected();
		on(new Signal.Dispatch(2));
		on(new Signal.Pressed(true));
		assertThat(on(new Signal.Due(Timer.PAUSE))).contains(new Action.Abort(4900)).doesNotContain(Step.SESSION_LOST);
		assertThat(on(new Signal.Due(Timer.RECONNECT))).as("there is no relief yet").isEmpty();
		assertThat(on(new Signal.Relieved())).containsExactly(schedule(Timer.RECONNECT, 0, 0));
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(RESUME_URL, true, false));
		on(new Signal.Connected());
		assertThat(on(new Signal.Hello(41_250))).contains(new Action.SendResume("s", 2));
	}

	@Test
	@Tag("F70")
	void waitsAsLongAsItHasToWhenReliefComesFirst() {
		connected();
		on(new Signal.Pressed(true));
		on(new Signal.Due(Timer.PAUSE));
		assertThat(on(new Signal.Relieved())).isEmpty();
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(RESUME_URL, true, false));
	}

	@Test
	@Tag("F70")
	void doesNotGiveUpASessionWhoseReplayItDoesNotRead() {
		resuming();
		on(new Signal.Dispatch(2));
		on(new Signal.Pressed(false));
		for (int i = 0; i < 3; i++) {
			assertThat(on(new Signal.Due(Timer.RESUMED))).containsExactly(schedule(Timer.RESUMED, 90_000, 90_000));
		}
	}

	@Test
	@Tag("F70")
	void hearsTheOtherSideCloseWhenItIsStopped() {
		connected();
		on(new Signal.Pressed(true));
		assertThat(on(new Signal.Stop(true))).contains(Step.RESUME_READING, new Action.Close(4900));
	}

	@Test
	void beatsWithTheLastSequence() {
		awaitingPermit();
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).containsExactly(schedule(Timer.HEARTBEAT, 41_250, 41_250),
				new Action.SendHeartbeat(-1, false));
		on(new Signal.HeartbeatAck());
		on(new Signal.PermitGranted());
		on(new Signal.Ready(4, "s", RESUME_URL));
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).contains(new Action.SendHeartbeat(4, false));
	}

	@Test
	void beatsAtOnceWhenAsked() {
		connected();
		assertThat(on(new Signal.HeartbeatRequest())).containsExactly(new Action.SendHeartbeat(1, true));
	}

	@Test
	@Tag("F14")
	void resumesWhenNothingIsHeardBetweenTwoBeats() {
		connected();
		on(new Signal.Due(Timer.HEARTBEAT));
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).containsExactly(schedule(Timer.HEARTBEAT, 20, 20));
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).contains(new Action.Abort(4900), schedule(Timer.RECONNECT, 0, 500))
			.doesNotContain(Step.SESSION_LOST);
	}

	@Test
	@Tag("F15")
	void looksAgainBeforeItCallsAConnectionDead() {
		connected();
		on(new Signal.Due(Timer.HEARTBEAT));
		on(new Signal.Due(Timer.HEARTBEAT));
		on(new Signal.HeartbeatAck());
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).containsExactly(schedule(Timer.HEARTBEAT, 41_250, 41_250),
				new Action.SendHeartbeat(1, false));
	}

	@Test
	@Tag("F19")
	void resumesAfterAPauseOfMoreThanAnInterval() {
		connected();
		assertThat(on(new Signal.HeartbeatDue(41_250))).contains(new Action.SendHeartbeat(1, false));
		on(new Signal.HeartbeatAck());
		assertThat(on(new Signal.HeartbeatDue(41_251))).contains(new Action.Abort(4900), schedule(Timer.RECONNECT, 0, 500))
			.doesNotContain(Step.SESSION_LOST)
			.noneMatch(Action.SendHeartbeat.class::isInstance);
	}

	@Test
	@Tag("F13")
	void toleratesALostAcknowledgementWhileEventsArrive() {
		connected();
		on(new Signal.Due(Timer.HEARTBEAT));
		on(new Signal.Dispatch(2));
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).contains(new Action.SendHeartbeat(2, false));
		assertThat(this.session.isDegraded()).isTrue();
		on(new Signal.HeartbeatAck());
		assertThat(this.session.isDegraded()).isFalse();
	}

	@Test
	@Tag("F13")
	void givesUpAfterThreeLostAcknowledgements() {
		connected();
		for (int beat = 0; beat < 3; beat++) {
			assertThat(on(new Signal.Due(Timer.HEARTBEAT))).contains(new Action.SendHeartbeat(1 + beat, false));
			on(new Signal.Dispatch(2 + beat));
		}
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).containsExactly(schedule(Timer.HEARTBEAT, 20, 20));
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).contains(new Action.Abort(4900));
	}

	@Test
	@Tag("F17")
	void startsEachConnectionWithoutAMissedBeat() {
		connected();
		on(new Signal.Due(Timer.HEARTBEAT));
		on(new Signal.Closed(1006));
		resumeAgain();
		assertThat(on(new Signal.Due(Timer.HEARTBEAT))).contains(new Action.SendHeartbeat(1, false));
	}

	@Test
	@Tag("F39")
	void keepsWaitingForReadyInAnOutage() {
		identifying();
		assertThat(on(new Signal.Due(Timer.READY))).contains(schedule(Timer.READY, 840_000, 840_000))
			.noneMatch(Action.Abort.class::isInstance);
		assertThat(this.session.isDegraded()).isTrue();
		assertThat(on(new Signal.Ready(1, "s", null))).contains(new Action.Deliver(false));
		assertThat(this.session.isDegraded()).isFalse();
	}

	@Test
	@Tag("F39")
	void takesAnotherSocketWhenReadyDoesNotComeForAQuarterOfAnHour() {
		identifying();
		on(new Signal.Due(Timer.READY));
		assertThat(on(new Signal.Due(Timer.READY))).contains(new Action.Abort(4900));
	}

	@Test
	@Tag("F32")
	void neverLowersTheSequence() {
		connected();
		on(new Signal.Dispatch(1L << 40));
		assertThat(on(new Signal.Dispatch(3))).containsExactly(new Action.Deliver(false));
		assertThat(on(new Signal.HeartbeatRequest())).containsExactly(new Action.SendHeartbeat(1L << 40, true));
	}

	@Test
	@Tag("F32")
	void tellsOfAGapOnceForEachConnection() {
		connected();
		assertThat(on(new Signal.Dispatch(5))).containsExactly(
				new Action.Report("event 5 followed event 1: those in between never arrived"), new Action.Deliver(false));
		assertThat(on(new Signal.Dispatch(9))).containsExactly(new Action.Deliver(false));
		on(new Signal.Closed(1006));
		resumeAgain();
		assertThat(on(new Signal.Dispatch(12))).hasSize(2).endsWith(new Action.Deliver(true));
	}

	@Test
	@Tag("F33")
	void resumesThroughTheGatewayWhenReadyNamesNoAddress() {
		identifying();
		on(new Signal.Ready(1, "s", null));
		on(new Signal.Closed(1006));
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(null, true, false));
	}

	@Test
	@Tag("F47")
	void doesWithoutCompressionAfterThreeCorruptStreams() {
		connected();
		for (int connection = 0; connection < 3; connection++) {
			assertThat(on(new Signal.Corrupt("bad header"))).contains(new Action.Abort(4900)).doesNotContain(Step.SESSION_LOST);
			assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(RESUME_URL, connection < 2, false));
			on(new Signal.Connected());
		}
	}

	@Test
	@Tag("F54")
	void resumesAfterFiveUnreadablePayloadsInARow() {
		connected();
		for (int i = 0; i < 4; i++) {
			assertThat(on(new Signal.Malformed("?", -1))).containsExactly(new Action.Report("ignored an unreadable payload: ?"),
					Step.DELIVER_UNDECODABLE);
		}
		on(new Signal.Dispatch(2));
		for (int i = 0; i < 4; i++) {
			on(new Signal.Malformed("?", -1));
		}
		assertThat(on(new Signal.Malformed("?", -1))).contains(Step.DELIVER_UNDECODABLE, new Action.Abort(4900));
	}

	@Test
	@Tag("F54")
	@Tag("F56")
	void advancesTheSequenceOverWhatItCannotRead() {
		connected();
		on(new Signal.Malformed("?", 2));
		on(new Signal.Unknown(0, 3));
		assertThat(on(new Signal.HeartbeatRequest())).containsExactly(new Action.SendHeartbeat(3, true));
	}

	@ParameterizedTest
	@EnumSource(Where.class)
	@Tag("F35")
	void stopsOnceAndForAllFrom(Where where) {
		where.reach(this);
		on(new Signal.Stop(true));
		if (this.session.state() == ShardState.CLOSING) {
			assertThat(on(new Signal.Stop(false))).isEmpty();
			assertThat(on(new Signal.Closed(1006))).endsWith(Step.STOPPED);
		}
		assertThat(this.session.state()).isIn(ShardState.STOPPED, ShardState.STOPPED_RESUMABLE);
		for (Timer timer : Timer.values()) {
			assertThat(on(new Signal.Due(timer))).isEmpty();
		}
		assertThat(on(new Signal.PermitGranted())).isEmpty();
		assertThat(on(new Signal.Dispatch(99))).isEmpty();
		assertThat(on(new Signal.Closed(4000))).isEmpty();
	}

	@Test
	@Tag("F35")
	void doesNotConnectAgainWhenTheStreamBreaksInTheMiddleOfAStop() {
		connected();
		on(new Signal.Stop(true));
		assertThat(on(new Signal.Corrupt("bad header"))).isEmpty();
		assertThat(this.session.state()).isEqualTo(ShardState.CLOSING);
	}

	@Test
	@Tag("F35")
	void doesNotConnectAgainWhenEventsPileUpInTheMiddleOfAStop() {
		connected();
		on(new Signal.Stop(true));
		assertThat(on(new Signal.Pressed(true))).isEmpty();
		assertThat(on(new Signal.Due(Timer.PAUSE))).isEmpty();
		assertThat(this.session.state()).isEqualTo(ShardState.CLOSING);
	}

	@Test
	@Tag("F73")
	void leavesEventsToDiscordWhenItIsQuiesced() {
		connected();
		on(new Signal.Quiesce());
		assertThat(on(new Signal.Dispatch(2))).isEmpty();
		assertThat(on(new Signal.Malformed("?", 3))).isEmpty();
		assertThat(on(new Signal.HeartbeatRequest())).containsExactly(new Action.SendHeartbeat(1, true));
		assertThat(this.session.resumePoint()).isEqualTo(new ResumePoint("s", RESUME_URL, 1));
		assertThat(on(new Signal.Stop(true))).contains(new Action.Close(4900));
	}

	@Test
	@Tag("F73")
	void leavesItsFirstEventToDiscordWhenItIsQuiescedBefore() {
		identifying();
		on(new Signal.Quiesce());
		assertThat(on(new Signal.Ready(1, "s", RESUME_URL))).contains(Step.SESSION_STARTED).doesNotContain(new Action.Deliver(false));
		assertThat(this.session.resumePoint()).isEqualTo(new ResumePoint("s", RESUME_URL, 0));
	}

	@Test
	@Tag("F42")
	void isParkedWithoutASocketWhereTheBudgetIsSpent() {
		awaitingPermit();
		assertThat(on(new Signal.PermitRefused("nothing left", 21_600_000))).containsExactly(Step.CANCEL_TIMERS, new Action.Abort(4900),
				new Action.Parked("nothing left"), schedule(Timer.RECONNECT, 21_600_000, 21_600_000));
		assertThat(this.session.state()).isEqualTo(ShardState.PARKED);
		assertThat(on(new Signal.Due(Timer.RECONNECT))).contains(new Action.Connect(null, true, false));
	}

	@Test
	@Tag("F73")
	void keepsTheSessionOnAResumableStop() {
		connected();
		assertThat(on(new Signal.Stop(true))).containsExactly(Step.CANCEL_TIMERS, schedule(Timer.CLOSE, 3_000, 3_000),
				new Action.Close(4900));
		assertThat(on(new Signal.Dispatch(2))).isEmpty();
		assertThat(on(new Signal.Due(Timer.CLOSE))).containsExactly(Step.CANCEL_TIMERS, new Action.Abort(4900), Step.STOPPED);
		assertThat(this.session.state()).isEqualTo(ShardState.STOPPED_RESUMABLE);
		assertThat(this.session.resumePoint()).isEqualTo(new ResumePoint("s", RESUME_URL, 1));
	}

	@Test
	void endsTheSessionOnAFinalStop() {
		connected();
		assertThat(on(new Signal.Stop(false))).contains(new Action.Close(1000));
		on(new Signal.Closed(1000));
		assertThat(this.session.state()).isEqualTo(ShardState.STOPPED);
		assertThat(this.session.resumePoint()).isNull();
	}

	private List<Action> on(Signal signal) {
		return this.session.on(signal);
	}

	private void awaitingPermit() {
		on(new Signal.Start(null));
		on(new Signal.Connected());
		on(new Signal.Hello(41_250));
	}

	private void identifying() {
		awaitingPermit();
		on(new Signal.PermitGranted());
	}

	private void connected() {
		identifying();
		on(new Signal.Ready(1, "s", RESUME_URL));
	}

	private void resuming() {
		connected();
		on(new Signal.Closed(1006));
		resumeAgain();
	}

	private void resumeAgain() {
		on(new Signal.Due(Timer.RECONNECT));
		on(new Signal.Connected());
		on(new Signal.Hello(41_250));
		assertThat(this.session.state()).isEqualTo(ShardState.RESUMING);
	}

	private List<Action> silence() {
		on(new Signal.Due(Timer.HEARTBEAT));
		on(new Signal.Due(Timer.HEARTBEAT));
		return on(new Signal.Due(Timer.HEARTBEAT));
	}

	private long acceptAndClose() {
		on(new Signal.Connected());
		long ceiling = ceiling(on(new Signal.Closed(1006)));
		on(new Signal.Due(Timer.RECONNECT));
		return ceiling;
	}

	private long refuseIdentify() {
		long ceiling = ceiling(on(new Signal.InvalidSession(false)));
		on(new Signal.Due(Timer.RECONNECT));
		on(new Signal.Connected());
		on(new Signal.Hello(41_250));
		on(new Signal.PermitGranted());
		return ceiling;
	}

	private static long ceiling(List<Action> actions) {
		return actions.stream()
			.filter(action -> action instanceof Action.Schedule schedule && schedule.timer() == Timer.RECONNECT)
			.mapToLong(action -> ((Action.Schedule) action).delay().most())
			.findFirst()
			.orElseThrow();
	}

	private static Action schedule(Timer timer, long least, long most) {
		return new Action.Schedule(timer, new Wait(least, most));
	}

	private enum Where {

		CONNECT_WAIT {
			@Override
			void reach(SessionTests test) {
				test.connected();
				test.on(new Signal.Closed(1006));
			}
		},

		CONNECTING {
			@Override
			void reach(SessionTests test) {
				test.on(new Signal.Start(null));
			}
		},

		AWAIT_HELLO {
			@Override
			void reach(SessionTests test) {
				test.on(new Signal.Start(null));
				test.on(new Signal.Connected());
			}
		},

		IDENTIFY_QUEUED {
			@Override
			void reach(SessionTests test) {
				test.awaitingPermit();
			}
		},

		IDENTIFYING {
			@Override
			void reach(SessionTests test) {
				test.identifying();
			}
		},

		RESUMING {
			@Override
			void reach(SessionTests test) {
				test.resuming();
			}
		},

		REPLAYING {
			@Override
			void reach(SessionTests test) {
				test.resuming();
				test.on(new Signal.Dispatch(2));
			}
		},

		CONNECTED {
			@Override
			void reach(SessionTests test) {
				test.connected();
			}
		};

		abstract void reach(SessionTests test);

	}

}
