package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.disruption.gateway.Action.Step;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import static dev.disruption.gateway.ShardState.AWAIT_HELLO;
import static dev.disruption.gateway.ShardState.CLOSING;
import static dev.disruption.gateway.ShardState.CONNECTED;
import static dev.disruption.gateway.ShardState.CONNECTING;
import static dev.disruption.gateway.ShardState.CONNECT_WAIT;
import static dev.disruption.gateway.ShardState.FATAL;
import static dev.disruption.gateway.ShardState.IDENTIFYING;
import static dev.disruption.gateway.ShardState.IDENTIFY_QUEUED;
import static dev.disruption.gateway.ShardState.IDLE;
import static dev.disruption.gateway.ShardState.PARKED;
import static dev.disruption.gateway.ShardState.REPLAYING;
import static dev.disruption.gateway.ShardState.RESUMING;
import static dev.disruption.gateway.ShardState.STOPPED;
import static dev.disruption.gateway.ShardState.STOPPED_RESUMABLE;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens to a session, and in whatever order, it keeps to the table of its states and to what a shard relies on. */
class SessionModelTests {

	private static final Map<ShardState, Set<ShardState>> TRANSITIONS = new EnumMap<>(Map.ofEntries(
			Map.entry(IDLE, EnumSet.of(CONNECTING, STOPPED, STOPPED_RESUMABLE)),
			Map.entry(CONNECT_WAIT, EnumSet.of(CONNECTING, STOPPED, STOPPED_RESUMABLE)),
			Map.entry(CONNECTING, EnumSet.of(AWAIT_HELLO, CONNECT_WAIT, STOPPED, STOPPED_RESUMABLE, FATAL)),
			Map.entry(AWAIT_HELLO, EnumSet.of(IDENTIFY_QUEUED, RESUMING, CONNECT_WAIT, CLOSING, FATAL)),
			Map.entry(IDENTIFY_QUEUED, EnumSet.of(IDENTIFYING, PARKED, CONNECT_WAIT, CLOSING, FATAL)),
			Map.entry(PARKED, EnumSet.of(CONNECTING, STOPPED, STOPPED_RESUMABLE)),
			Map.entry(IDENTIFYING, EnumSet.of(CONNECTED, CONNECT_WAIT, CLOSING, FATAL)),
			Map.entry(RESUMING, EnumSet.of(REPLAYING, CONNECTED, CONNECT_WAIT, CLOSING, FATAL)),
			Map.entry(REPLAYING, EnumSet.of(CONNECTED, CONNECT_WAIT, CLOSING, FATAL)),
			Map.entry(CONNECTED, EnumSet.of(CONNECT_WAIT, CLOSING, FATAL)),
			Map.entry(CLOSING, EnumSet.of(STOPPED, STOPPED_RESUMABLE, FATAL)),
			Map.entry(STOPPED, EnumSet.noneOf(ShardState.class)),
			Map.entry(STOPPED_RESUMABLE, EnumSet.noneOf(ShardState.class)),
			Map.entry(FATAL, EnumSet.noneOf(ShardState.class))));

	@Property(tries = 5_000)
	@Tag("F35")
	void keepsItsPromises(@ForAll("signals") List<Signal> signals) {
		Session session = new Session(10_000, 10_000);
		Shell shell = new Shell();
		List<Signal> path = new ArrayList<>();
		for (Signal signal : signals) {
			if (shell.isPossible(signal)) {
				path.add(signal);
				try {
					step(session, shell, signal);
				}
				catch (AssertionError broken) {
					throw new AssertionError("After " + path, broken);
				}
			}
		}
		Statistics.label("reached").coverage(reached -> EnumSet.complementOf(EnumSet.of(IDLE)).forEach(state -> reached.check(state).count(
				count -> count > 20)));
	}

	private static void step(Session session, Shell shell, Signal signal) {
		ShardState before = session.state();
		shell.before(signal);
		shell.carryOut(signal, session.on(signal));
		ShardState after = session.state();
		assertThat(after == before || TRANSITIONS.get(before).contains(after)).as("%s -> %s by %s", before, after, signal).isTrue();
		shell.check(after);
		Statistics.label("reached").collect(after);
	}

	@Provide
	Arbitrary<List<Signal>> signals() {
		Arbitrary<Long> number = Arbitraries.longs().between(-1, 60).withoutEdgeCases();
		Arbitrary<Integer> code = Arbitraries.of(1000, 1001, 1002, 1005, 1006, 1011, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009, 4099);
		Arbitrary<Integer> fatal = Arbitraries.of(4004, 4010, 4014);
		return Arbitraries.frequencyOf(List.of(
				often(30, Arbitraries.of(new Signal.Start(null), new Signal.Start(new ResumePoint("stored", "wss://resume.test", 7)))),
				often(40, Arbitraries.just(new Signal.Connected())),
				often(5, Arbitraries.just(new Signal.ConnectFailed("refused", 0))),
				often(40, Arbitraries.of(new Signal.Hello(41_250), new Signal.Hello(41_250), new Signal.Hello(41_250), new Signal.Hello(0))),
				often(30, Arbitraries.just(new Signal.PermitGranted())),
				often(2, Arbitraries.just(new Signal.PermitFailed("unknown"))),
				often(10, Arbitraries.just(new Signal.PermitRefused("none left", 5_000))),
				often(5, Arbitraries.of(new Signal.Pressed(true), new Signal.Pressed(false), new Signal.Relieved(), new Signal.Relieved())),
				often(1, Arbitraries.just(new Signal.Quiesce())),
				often(30, number.map(sequence -> new Signal.Ready(Math.max(1, sequence), "session", sequence % 2 == 0 ? "wss://resume.test" : null))),
				often(20, number.map(Signal.Resumed::new)),
				often(40, number.map(Signal.Dispatch::new)),
				often(15, Arbitraries.of(new Signal.HeartbeatRequest(), new Signal.HeartbeatAck())),
				often(5, Arbitraries.of(new Signal.Reconnect(), new Signal.InvalidSession(true), new Signal.InvalidSession(false))),
				often(5, number.map(sequence -> new Signal.Unknown(42, sequence))),
				often(5, number.map(sequence -> new Signal.Malformed("?", sequence))),
				often(2, Arbitraries.just(new Signal.Corrupt("?"))),
				often(5, code.map(Signal.Closed::new)),
				often(1, fatal.map(Signal.Closed::new)),
				often(15, Arbitraries.of(Timer.class).map(Signal.Due::new)),
				often(2, Arbitraries.longs().between(0, 90_000).map(Signal.HeartbeatDue::new)),
				often(2, Arbitraries.of(new Signal.Stop(true), new Signal.Stop(false)))))
			.list()
			.ofMaxSize(120);
	}

	private static Tuple.Tuple2<Integer, Arbitrary<Signal>> often(int weight, Arbitrary<? extends Signal> signals) {
		return Tuple.of(weight, signals.map(signal -> signal));
	}

	/** What a shard does about the actions, without a network, and what it may rely on. */
	private static final class Shell {

		private final Set<Timer> timers = EnumSet.noneOf(Timer.class);

		private boolean started;

		private boolean connecting;

		private boolean open;

		private boolean closing;

		private boolean permitAsked;

		private boolean authenticated;

		private boolean over;

		private boolean session;

		private boolean greeted;

		private boolean reading = true;

		private boolean pressed;

		private boolean quiesced;

		private long received = -1;

		private long said = -1;

		/** Whether the world outside could bring this about now. */
		boolean isPossible(Signal signal) {
			if (signal instanceof Signal.Start) {
				return !this.started;
			}
			if (signal instanceof Signal.Connected || signal instanceof Signal.ConnectFailed) {
				return this.connecting;
			}
			if (signal instanceof Signal.Received || signal instanceof Signal.Corrupt) {
				return this.open && this.reading;
			}
			if (signal instanceof Signal.Pressed) {
				return this.open && this.greeted && !this.pressed;
			}
			if (signal instanceof Signal.Relieved) {
				return this.pressed;
			}
			if (signal instanceof Signal.Closed closed) {
				// the HTTP API can say it before there is a connection
				return this.open || this.connecting && CloseCode.of(closed.code()).reaction() == CloseCode.Reaction.FAIL;
			}
			if (signal instanceof Signal.PermitGranted || signal instanceof Signal.PermitFailed || signal instanceof Signal.PermitRefused) {
				return this.permitAsked;
			}
			if (signal instanceof Signal.Due due) {
				return this.timers.contains(due.timer());
			}
			return !(signal instanceof Signal.HeartbeatDue) || this.timers.contains(Timer.HEARTBEAT);
		}

		void before(Signal signal) {
			if (signal instanceof Signal.Start start) {
				this.started = true;
				this.session = start.point() != null;
				this.received = start.point() == null ? -1 : start.point().sequence();
			}
			else if (signal instanceof Signal.Connected) {
				this.connecting = false;
				this.open = true;
				this.authenticated = false;
				this.greeted = false;
				this.reading = true;
			}
			else if (signal instanceof Signal.ConnectFailed || signal instanceof Signal.Closed) {
				gone();
			}
			else if (signal instanceof Signal.PermitGranted || signal instanceof Signal.PermitFailed || signal instanceof Signal.PermitRefused) {
				this.permitAsked = false;
			}
			else if (signal instanceof Signal.Hello) {
				this.greeted = true;
			}
			else if (signal instanceof Signal.Pressed || signal instanceof Signal.Relieved) {
				this.pressed = signal instanceof Signal.Pressed;
			}
			else if (signal instanceof Signal.Quiesce) {
				this.quiesced = true;
			}
			else if (signal instanceof Signal.Due due) {
				this.timers.remove(due.timer());
			}
			else if (signal instanceof Signal.HeartbeatDue) {
				this.timers.remove(Timer.HEARTBEAT);
			}
			this.received = Math.max(this.received, sequence(signal));
		}

		void carryOut(Signal signal, List<Action> actions) {
			assertThat(this.over && !actions.isEmpty()).as("%s at rest answers %s", signal, actions).isFalse();
			long terminal = actions.stream().filter(action -> action == Step.STOPPED || action instanceof Action.Fail).count();
			assertThat(terminal).as("terminal actions of %s", actions).isLessThanOrEqualTo(1);
			for (Action action : actions) {
				carryOut(signal, action);
			}
		}

		private void carryOut(Signal signal, Action action) {
			if (action instanceof Action.Schedule schedule) {
				assertThat(this.timers.add(schedule.timer()) || schedule.timer() != Timer.HEARTBEAT && schedule.timer() != Timer.RECONNECT)
					.as("a second timer for %s by %s", schedule.timer(), signal).isTrue();
			}
			else if (action instanceof Action.Cancel cancel) {
				this.timers.remove(cancel.timer());
			}
			else if (action instanceof Action.Connect) {
				assertThat(this.open || this.connecting).as("a second socket by %s", signal).isFalse();
				this.connecting = true;
				if (!this.session) {
					this.received = -1;
					this.said = -1;
				}
			}
			else if (action instanceof Action.SendHeartbeat beat) {
				assertMaySend(signal);
				assertSequence(beat.sequence());
			}
			else if (action instanceof Action.SendResume resume) {
				assertMaySend(signal);
				authenticate(signal);
				assertSequence(resume.sequence());
			}
			else if (action instanceof Action.Close) {
				assertMaySend(signal);
				this.closing = true;
			}
			else if (action instanceof Action.Abort) {
				gone();
			}
			else if (action instanceof Action.Fail) {
				gone();
				this.over = true;
			}
			else if (action instanceof Action.Deliver) {
				assertThat(signal).isInstanceOf(Signal.Received.class);
				assertThat(this.quiesced).as("delivered after all").isFalse();
			}
			else if (action instanceof Step step) {
				carryOut(signal, step);
			}
		}

		private void carryOut(Signal signal, Step step) {
			switch (step) {
				case CANCEL_TIMERS -> this.timers.clear();
				case REQUEST_PERMIT -> {
					assertThat(this.permitAsked).as("a second permit by %s", signal).isFalse();
					this.permitAsked = true;
				}
				case WITHDRAW_PERMIT -> this.permitAsked = false;
				case SEND_IDENTIFY -> {
					assertThat(signal).as("what identifies").isInstanceOf(Signal.PermitGranted.class);
					assertMaySend(signal);
					authenticate(signal);
				}
				case SESSION_STARTED -> {
					this.session = true;
					this.received = sequence(signal);
					this.said = -1;
				}
				case SESSION_LOST -> {
					this.session = false;
					this.received = -1;
					this.said = -1;
				}
				case PAUSE_READING -> {
					assertThat(this.open).as("something to read at %s", signal).isTrue();
					this.reading = false;
				}
				case RESUME_READING -> this.reading = true;
				case DELIVER_UNDECODABLE -> assertThat(signal).isInstanceOf(Signal.Malformed.class);
				case STOPPED -> this.over = true;
				case ACKNOWLEDGED -> assertThat(signal).isInstanceOf(Signal.HeartbeatAck.class);
			}
		}

		/** Each state has exactly what leads out of it: nothing is forgotten, and nothing is left over. */
		void check(ShardState state) {
			assertThat(this.over).as("at rest in %s", state).isEqualTo(state.isOver());
			assertThat(this.connecting).as("connecting in %s", state).isEqualTo(state == CONNECTING);
			assertThat(this.open).as("a socket in %s", state).isEqualTo(state.hasSocket());
			assertThat(this.permitAsked).as("a permit asked for in %s", state).isEqualTo(state == IDENTIFY_QUEUED);
			boolean waits = state == CONNECT_WAIT || state == PARKED;
			// with too many events waiting it is their end that leads on
			assertTimer(Timer.RECONNECT, waits && !(this.pressed && !this.timers.contains(Timer.RECONNECT)), state);
			assertThat(this.open && !this.reading && !this.pressed).as("nothing read in %s for no reason", state).isFalse();
			assertThat(this.timers.contains(Timer.PAUSE) && (!this.pressed || !this.open)).as("PAUSE in %s", state).isFalse();
			assertTimer(Timer.HANDSHAKE, state == CONNECTING || state == AWAIT_HELLO, state);
			assertTimer(Timer.READY, state == IDENTIFYING, state);
			assertTimer(Timer.RESUMED, state == RESUMING || state == REPLAYING, state);
			assertTimer(Timer.CLOSE, state == CLOSING, state);
			boolean beats = state.hasSocket() && state != AWAIT_HELLO && state != CLOSING;
			assertTimer(Timer.HEARTBEAT, beats, state);
			assertThat(this.timers.contains(Timer.STABLE) && state != CONNECTED).as("STABLE in %s", state).isFalse();
		}

		private void assertTimer(Timer timer, boolean set, ShardState state) {
			assertThat(this.timers.contains(timer)).as("%s set in %s", timer, state).isEqualTo(set);
		}

		private void gone() {
			this.connecting = false;
			this.open = false;
			this.closing = false;
		}

		private void assertMaySend(Signal signal) {
			assertThat(this.open && !this.closing).as("an open socket to send on by %s", signal).isTrue();
		}

		private void authenticate(Signal signal) {
			assertThat(this.authenticated).as("a second IDENTIFY or RESUME on a socket by %s", signal).isFalse();
			this.authenticated = true;
		}

		private void assertSequence(long sequence) {
			assertThat(sequence).as("what was received").isLessThanOrEqualTo(this.received);
			assertThat(sequence).as("what was said before").isGreaterThanOrEqualTo(this.said);
			this.said = sequence;
		}

		private static long sequence(Signal signal) {
			if (signal instanceof Signal.Ready ready) {
				return ready.sequence();
			}
			if (signal instanceof Signal.Resumed resumed) {
				return resumed.sequence();
			}
			if (signal instanceof Signal.Dispatch dispatch) {
				return dispatch.sequence();
			}
			if (signal instanceof Signal.Unknown unknown) {
				return unknown.sequence();
			}
			return signal instanceof Signal.Malformed malformed ? malformed.sequence() : -1;
		}

	}

}
