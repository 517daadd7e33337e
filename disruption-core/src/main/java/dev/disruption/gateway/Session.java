package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.gateway.Action.Step;
import dev.disruption.gateway.CloseCode.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * One shard's session as a state machine: answers each signal with what is to be done about it. It has no socket, no clock and no thread.
 *
 * <p>Comments in it name the section of Discord's documentation that a decision obeys.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#connection-lifecycle">Connection Lifecycle</a>
 */
final class Session {

	private static final int MALFORMED_IN_A_ROW = 5;

	private static final long READY_LATE = 60_000;

	private static final long READY_GIVEN_UP = 14 * 60_000;

	private static final long RESUMED_LATE = 90_000;

	private static final long SECOND_LOOK = 20;

	private static final long STABLE_AFTER = 30_000;

	private static final long CLOSE_TIMEOUT = 3_000;

	private static final String SLOW = "listeners are slower than events arrive, and too many wait already";

	private static final List<Action> NOTHING = List.of();

	private static final List<Action> DELIVER = List.of(new Action.Deliver(false));

	private static final List<Action> DELIVER_REPLAYED = List.of(new Action.Deliver(true));

	private final long connectTimeout;

	private final long helloTimeout;

	private final Heartbeat heartbeat = new Heartbeat();

	private final Attempts attempts = new Attempts();

	private ShardState state = ShardState.IDLE;

	private @Nullable String sessionId;

	private @Nullable String resumeUrl;

	private long sequence = -1;

	private int malformed;

	private boolean readyIsLate;

	private boolean replayedSinceCheck;

	private boolean stopResumable;

	private boolean quiesced;

	/** Events pile up: nothing is read, and no connection opened. */
	private boolean pressed;

	/** Only {@link #pressed} keeps the shard from its next connection. */
	private boolean waitIsOver;

	private boolean gapTold;

	/**
	 * @param connectTimeout milliseconds until a connection has to be open
	 * @param helloTimeout milliseconds until HELLO has to be here
	 */
	Session(long connectTimeout, long helloTimeout) {
		this.connectTimeout = connectTimeout;
		this.helloTimeout = helloTimeout;
	}

	ShardState state() {
		return this.state;
	}

	/** Connected, but not quite well, or READY is overdue. */
	boolean isDegraded() {
		return this.heartbeat.isOverdue() || this.readyIsLate;
	}

	/** The session as it stands; {@code null} if there is none. */
	@Nullable
	ResumePoint resumePoint() {
		return this.sessionId == null ? null : new ResumePoint(this.sessionId, this.resumeUrl, this.sequence);
	}

	/** What is to be done about the signal, in this order. */
	List<Action> on(Signal signal) {
		if (this.state.isOver()) {
			return NOTHING;
		}
		if (signal instanceof Signal.Received received) {
			if (!this.state.hasSocket() || this.state == ShardState.CLOSING) {
				return NOTHING;
			}
			this.heartbeat.heard();
			this.malformed = received instanceof Signal.Malformed ? this.malformed : 0;
		}
		return signal.to(this);
	}

	List<Action> start(@Nullable ResumePoint point) {
		if (this.state != ShardState.IDLE) {
			return NOTHING;
		}
		if (point != null) {
			this.sessionId = point.sessionId();
			this.resumeUrl = point.resumeUrl();
			this.sequence = point.sequence();
		}
		return connect();
	}

	private List<Action> connect() {
		this.state = ShardState.CONNECTING;
		if (this.sessionId == null) {
			// what came before READY belongs to no session, and is no concern of the next one
			this.sequence = -1;
		}
		return List.of(new Action.Schedule(Timer.HANDSHAKE, Wait.exactly(this.connectTimeout)),
				new Action.Connect(this.resumeUrl, this.attempts.mayCompress(), this.attempts.isSlowed()));
	}

	List<Action> connected() {
		if (this.state != ShardState.CONNECTING) {
			return NOTHING;
		}
		this.state = ShardState.AWAIT_HELLO;
		return List.of(new Action.Schedule(Timer.HANDSHAKE, Wait.exactly(this.helloTimeout)));
	}

	List<Action> connectFailed(String reason, long retryAfter) {
		if (this.state != ShardState.CONNECTING) {
			return NOTHING;
		}
		// gateway#handling-a-disconnect: if that fails, use the URL from Get Gateway Bot. The session itself is as good as before.
		this.resumeUrl = null;
		List<Action> actions = new ArrayList<>();
		disconnect(actions, DisconnectCause.CONNECT_FAILED, reason, nextWait(Pace.AT_ONCE).atLeast(retryAfter));
		return actions;
	}

	List<Action> hello(long interval) {
		if (this.state != ShardState.AWAIT_HELLO) {
			return NOTHING;
		}
		if (!Heartbeat.isSane(interval)) {
			return abort(DisconnectCause.NO_HELLO, "HELLO came without a usable heartbeat interval", Pace.BACK_OFF);
		}
		this.heartbeat.start(interval);
		this.gapTold = false;
		List<Action> actions = new ArrayList<>();
		actions.add(new Action.Cancel(Timer.HANDSHAKE));
		// gateway#heartbeat-interval: the first beat after interval * jitter
		actions.add(new Action.Schedule(Timer.HEARTBEAT, new Wait(0, interval)));
		if (this.sessionId != null) {
			this.state = ShardState.RESUMING;
			this.replayedSinceCheck = false;
			actions.add(new Action.Schedule(Timer.RESUMED, Wait.exactly(RESUMED_LATE)));
			actions.add(new Action.SendResume(this.sessionId, this.sequence));
		}
		else {
			this.state = ShardState.IDENTIFY_QUEUED;
			actions.add(Step.REQUEST_PERMIT);
		}
		return actions;
	}

	List<Action> permitGranted() {
		if (this.state != ShardState.IDENTIFY_QUEUED) {
			return NOTHING;
		}
		this.state = ShardState.IDENTIFYING;
		this.attempts.identified();
		return List.of(new Action.Schedule(Timer.READY, Wait.exactly(READY_LATE)), Step.SEND_IDENTIFY);
	}

	List<Action> permitFailed(String reason) {
		return this.state != ShardState.IDENTIFY_QUEUED ? NOTHING
				: abort(DisconnectCause.NO_PERMIT, "no permit to identify: " + reason, Pace.BACK_OFF);
	}

	/** A socket that has nothing to say is not kept for hours. */
	List<Action> permitRefused(String reason, long millis) {
		if (this.state != ShardState.IDENTIFY_QUEUED) {
			return NOTHING;
		}
		this.state = ShardState.PARKED;
		return List.of(Step.CANCEL_TIMERS, new Action.Abort(CloseCode.RESUMABLE), new Action.Parked(reason),
				new Action.Schedule(Timer.RECONNECT, Wait.exactly(millis)));
	}

	/** Events are left to Discord, which replays them to whoever resumes; everything else goes on until {@link #stop}. */
	List<Action> quiesce() {
		this.quiesced = true;
		return NOTHING;
	}

	List<Action> ready(Signal.Ready ready) {
		if (this.state == ShardState.RESUMING || this.state == ShardState.REPLAYING) {
			// the process before this one may have ended while it handled its first event
			return dispatch(ready.sequence());
		}
		if (this.state != ShardState.IDENTIFYING) {
			advance(ready.sequence());
			return List.of(new Action.Report("ignored a READY that nobody waited for"));
		}
		this.sessionId = ready.sessionId();
		this.resumeUrl = ready.resumeUrl();
		this.sequence = this.quiesced ? ready.sequence() - 1 : ready.sequence();
		this.attempts.progressed();
		return established(Timer.READY, Step.SESSION_STARTED);
	}

	List<Action> resumed(long sequence) {
		advance(sequence);
		if (this.state != ShardState.RESUMING && this.state != ShardState.REPLAYING) {
			return NOTHING;
		}
		this.attempts.progressed();
		return established(Timer.RESUMED, null);
	}

	private List<Action> established(Timer awaited, @Nullable Action first) {
		this.state = ShardState.CONNECTED;
		this.readyIsLate = false;
		List<Action> actions = new ArrayList<>();
		if (first != null) {
			actions.add(first);
		}
		actions.add(new Action.Cancel(awaited));
		actions.add(new Action.Schedule(Timer.STABLE, Wait.exactly(STABLE_AFTER)));
		actions.addAll(this.quiesced ? NOTHING : DELIVER);
		return actions;
	}

	List<Action> dispatch(long sequence) {
		if (this.quiesced) {
			return NOTHING;
		}
		long before = this.sequence;
		boolean progress = advance(sequence);
		List<Action> actions = deliver(sequence, progress);
		return before >= 0 && sequence > before + 1 && !this.gapTold ? afterGap(before, sequence, actions) : actions;
	}

	private List<Action> deliver(long sequence, boolean progress) {
		if (this.state != ShardState.RESUMING && this.state != ShardState.REPLAYING) {
			return DELIVER;
		}
		if (progress) {
			this.state = ShardState.REPLAYING;
			this.attempts.progressed();
			this.replayedSinceCheck = true;
			return DELIVER_REPLAYED;
		}
		// a replay that begins too early repeats what was already delivered
		return sequence < 0 ? DELIVER_REPLAYED : NOTHING;
	}

	private List<Action> afterGap(long before, long sequence, List<Action> delivery) {
		// once for each connection: there may be no end of them
		this.gapTold = true;
		List<Action> actions = new ArrayList<>();
		actions.add(new Action.Report("event " + sequence + " followed event " + before + ": those in between never arrived"));
		actions.addAll(delivery);
		return actions;
	}

	private boolean advance(long sequence) {
		if (sequence <= this.sequence || this.quiesced) {
			return false;
		}
		this.sequence = sequence;
		return true;
	}

	List<Action> malformed(Signal.Malformed broken) {
		if (this.quiesced) {
			return NOTHING;
		}
		if (advance(broken.sequence()) || ++this.malformed < MALFORMED_IN_A_ROW) {
			return List.of(new Action.Report("ignored an unreadable payload: " + broken.reason()), Step.DELIVER_UNDECODABLE);
		}
		this.malformed = 0;
		List<Action> actions = new ArrayList<>(List.of(Step.DELIVER_UNDECODABLE));
		resumeFailed(actions);
		return abort(actions, DisconnectCause.UNREADABLE,
				MALFORMED_IN_A_ROW + " unreadable payloads in a row, the last: " + broken.reason(), Pace.BACK_OFF);
	}

	List<Action> unknown(int opcode, long sequence) {
		advance(sequence);
		return List.of(new Action.Ignored(opcode));
	}

	List<Action> corrupt(String reason) {
		if (!this.state.hasSocket() || this.state == ShardState.CLOSING) {
			return NOTHING;
		}
		List<Action> actions = new ArrayList<>();
		if (!this.attempts.mayCompress()) {
			// before that it is the compression that is given up, not the session
			resumeFailed(actions);
		}
		this.attempts.garbled();
		return abort(actions, DisconnectCause.UNREADABLE, "the stream can't be read: " + reason, Pace.BACK_OFF);
	}

	List<Action> heartbeatRequested() {
		// gateway#heartbeat-requests: at once, the interval goes on as it was
		return List.of(new Action.SendHeartbeat(this.sequence, true));
	}

	List<Action> heartbeatAcknowledged() {
		this.heartbeat.acknowledged();
		return List.of(Step.ACKNOWLEDGED);
	}

	List<Action> reconnect() {
		// gateway-events#reconnect: may come at any time, even instead of HELLO
		List<Action> actions = new ArrayList<>();
		resumeFailed(actions);
		return abort(actions, DisconnectCause.ASKED, "Discord asked to reconnect", Pace.AT_ONCE);
	}

	/** Has no effect without a connection: the next one is under way, or must not be hurried. */
	List<Action> restart() {
		boolean connected = this.state.hasSocket() && this.state != ShardState.CLOSING;
		return connected ? abort(DisconnectCause.RESTARTED, "the application asked for a new connection", Pace.AT_ONCE) : NOTHING;
	}

	List<Action> invalidSession(boolean resumable) {
		List<Action> actions = new ArrayList<>();
		// gateway-events#invalid-session: d tells whether the session may be resumed; a refused identify has no session to resume
		if (!resumable || this.attempts.resumeFailed(Attempts.RESUMES)) {
			forgetSession(actions);
		}
		return abort(actions, DisconnectCause.INVALID_SESSION, "Discord declared the session invalid", Pace.INVALID_SESSION);
	}

	/** @param leave whether to close the connection if there is no relief in time */
	List<Action> pressed(boolean leave) {
		if (this.pressed || !this.state.hasSocket() || this.state == ShardState.CLOSING) {
			return NOTHING;
		}
		this.pressed = true;
		List<Action> actions = new ArrayList<>();
		if (leave) {
			actions.add(new Action.Schedule(Timer.PAUSE, Wait.exactly(this.heartbeat.interval() / 2)));
		}
		actions.add(Step.PAUSE_READING);
		return actions;
	}

	List<Action> relieved() {
		if (!this.pressed) {
			return NOTHING;
		}
		this.pressed = false;
		if (!this.state.hasSocket()) {
			return this.waitIsOver ? List.of(new Action.Schedule(Timer.RECONNECT, Wait.exactly(0))) : NOTHING;
		}
		// what is read from now on tells whether the connection is alive
		this.heartbeat.heard();
		return List.of(new Action.Cancel(Timer.PAUSE), Step.RESUME_READING);
	}

	List<Action> due(Timer timer) {
		return switch (timer) {
			case RECONNECT -> reconnectDue();
			case PAUSE -> this.pressed && this.state.hasSocket() ? abort(DisconnectCause.SLOW_LISTENERS, SLOW, Pace.AT_ONCE) : NOTHING;
			case HANDSHAKE -> handshakeTimedOut();
			case HEARTBEAT -> heartbeatDue(0);
			case READY -> readyTimedOut();
			case RESUMED -> resumedTimedOut();
			case STABLE -> stable();
			case SEND -> NOTHING;
			case CLOSE -> this.state == ShardState.CLOSING ? stopped(CloseCode.RESUMABLE) : NOTHING;
		};
	}

	private List<Action> reconnectDue() {
		if (this.state != ShardState.CONNECT_WAIT && this.state != ShardState.PARKED) {
			return NOTHING;
		}
		this.waitIsOver = this.pressed;
		return this.pressed ? NOTHING : connect();
	}

	private List<Action> handshakeTimedOut() {
		if (this.state == ShardState.CONNECTING) {
			this.resumeUrl = null;
			return abort(DisconnectCause.CONNECT_FAILED, "no connection within " + this.connectTimeout + " ms", Pace.AT_ONCE);
		}
		if (this.state == ShardState.AWAIT_HELLO) {
			this.resumeUrl = null;
			return abort(DisconnectCause.NO_HELLO, "no HELLO within " + this.helloTimeout + " ms", Pace.BACK_OFF);
		}
		return NOTHING;
	}

	/** @param late milliseconds since it was due */
	List<Action> heartbeatDue(long late) {
		if (!this.state.hasSocket()) {
			return NOTHING;
		}
		if (late > this.heartbeat.interval()) {
			return abort(DisconnectCause.STALLED, "nothing ran here for " + late + " ms, in which Discord heard no heartbeat", Pace.AT_ONCE);
		}
		if (this.pressed) {
			this.heartbeat.beatUnheard();
			return beat();
		}
		return switch (this.heartbeat.beat()) {
			// gateway#heartbeat-interval: terminate at once with any code but 1000 and 1001, then resume
			case DEAD -> notAcknowledged();
			case LOOK_AGAIN -> List.of(new Action.Schedule(Timer.HEARTBEAT, Wait.exactly(SECOND_LOOK)));
			case ALIVE -> beat();
		};
	}

	private List<Action> notAcknowledged() {
		List<Action> actions = new ArrayList<>();
		resumeFailed(actions);
		return abort(actions, DisconnectCause.NOT_ACKNOWLEDGED, "heartbeats are not acknowledged", Pace.AT_ONCE);
	}

	private List<Action> beat() {
		return List.of(new Action.Schedule(Timer.HEARTBEAT, Wait.exactly(this.heartbeat.interval())),
				new Action.SendHeartbeat(this.sequence, false));
	}

	private List<Action> readyTimedOut() {
		if (this.state != ShardState.IDENTIFYING) {
			return NOTHING;
		}
		if (this.readyIsLate) {
			return abort(DisconnectCause.NO_READY, "no READY within 15 minutes", Pace.BACK_OFF);
		}
		// gateway#heartbeat-interval: in an outage go on beating, the session will come; identifying again would only spend the budget
		this.readyIsLate = true;
		return List.of(new Action.Report("READY is late: Discord may have an outage, see https://discordstatus.com; still waiting"),
				new Action.Schedule(Timer.READY, Wait.exactly(READY_GIVEN_UP)));
	}

	private List<Action> resumedTimedOut() {
		if (this.replayedSinceCheck || this.pressed) {
			this.replayedSinceCheck = false;
			return List.of(new Action.Schedule(Timer.RESUMED, Wait.exactly(RESUMED_LATE)));
		}
		List<Action> actions = new ArrayList<>();
		forgetSession(actions);
		return abort(actions, DisconnectCause.NOT_RESUMED, "the session was not resumed within " + RESUMED_LATE / 1_000 + " s", Pace.AT_ONCE);
	}

	private List<Action> stable() {
		this.attempts.stable();
		return NOTHING;
	}

	List<Action> closed(int code) {
		CloseCode close = CloseCode.of(code);
		List<Action> actions = new ArrayList<>();
		if (close.reaction() == Reaction.FAIL) {
			withdraw(actions);
			this.state = ShardState.FATAL;
			forgetSession(actions);
			actions.add(new Action.Fail(code));
			return actions;
		}
		if (this.state == ShardState.CLOSING) {
			return stopped(CloseCode.RESUMABLE);
		}
		if (close.reaction() == Reaction.RESUME_GARBLED) {
			this.attempts.garbled();
		}
		this.attempts.slowed(close == CloseCode.RATE_LIMITED);
		if (close == CloseCode.RATE_LIMITED) {
			actions.add(new Action.Report("was disconnected for sending too much; commands wait, and fewer are sent at first"));
		}
		if (this.state == ShardState.AWAIT_HELLO) {
			this.resumeUrl = null;
		}
		boolean fruitless = this.state == ShardState.RESUMING && this.attempts.resumeFailed(close.resumes());
		if (fruitless || close.reaction() == Reaction.IDENTIFY) {
			forgetSession(actions);
		}
		disconnect(actions, DisconnectCause.CLOSED, close.describe(code), nextWait(close.pace()));
		return actions;
	}

	List<Action> stop(boolean resumable) {
		if (this.state == ShardState.CLOSING) {
			return NOTHING;
		}
		this.stopResumable = resumable && this.sessionId != null;
		// gateway#initiating-a-disconnect: 1000 ends the session, other codes keep it for a few minutes
		int code = this.stopResumable ? CloseCode.RESUMABLE : CloseCode.NORMAL.code();
		if (!this.state.hasSocket()) {
			return stopped(code);
		}
		List<Action> actions = new ArrayList<>();
		withdraw(actions);
		this.state = ShardState.CLOSING;
		if (this.pressed) {
			actions.add(Step.RESUME_READING);
		}
		actions.add(new Action.Schedule(Timer.CLOSE, Wait.exactly(CLOSE_TIMEOUT)));
		actions.add(new Action.Close(code));
		return actions;
	}

	private List<Action> stopped(int code) {
		this.state = this.stopResumable ? ShardState.STOPPED_RESUMABLE : ShardState.STOPPED;
		if (!this.stopResumable) {
			this.sessionId = null;
		}
		return List.of(Step.CANCEL_TIMERS, new Action.Abort(code), Step.STOPPED);
	}

	private List<Action> abort(DisconnectCause cause, String reason, Pace pace) {
		return abort(new ArrayList<>(), cause, reason, pace);
	}

	private List<Action> abort(List<Action> actions, DisconnectCause cause, String reason, Pace pace) {
		actions.add(new Action.Abort(CloseCode.RESUMABLE));
		disconnect(actions, cause, reason, nextWait(pace));
		return actions;
	}

	private void disconnect(List<Action> actions, DisconnectCause cause, String reason, Wait wait) {
		withdraw(actions);
		this.attempts.failed();
		this.readyIsLate = false;
		actions.add(new Action.Disconnected(cause, reason, this.state != ShardState.CONNECTING, this.sessionId != null));
		this.state = ShardState.CONNECT_WAIT;
		actions.add(new Action.Schedule(Timer.RECONNECT, wait));
	}

	private void withdraw(List<Action> actions) {
		actions.add(Step.CANCEL_TIMERS);
		if (this.state == ShardState.IDENTIFY_QUEUED) {
			actions.add(Step.WITHDRAW_PERMIT);
		}
	}

	/** A session that is never resumed, however the connections end, is as good as lost. */
	private void resumeFailed(List<Action> actions) {
		if (this.state == ShardState.RESUMING && this.attempts.resumeFailed(Attempts.RESUMES)) {
			forgetSession(actions);
		}
	}

	private void forgetSession(List<Action> actions) {
		if (this.sessionId != null) {
			actions.add(Step.SESSION_LOST);
		}
		this.sessionId = null;
		this.resumeUrl = null;
		this.sequence = -1;
		this.attempts.progressed();
	}

	private Wait nextWait(Pace pace) {
		return this.attempts.nextWait(pace, this.sessionId == null);
	}

}
