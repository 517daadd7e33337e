package dev.disruption.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.DispatchSink.Pressure;
import dev.disruption.json.Snowflake;
import dev.disruption.time.MonotonicScheduler;
import dev.disruption.time.WallClock;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;

/**
 * One shard: carries out what its {@link Session} decides. Everything happens on one event loop, that of its connections.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#sharding">Sharding</a>
 */
final class Shard implements Socket.Listener {

	private static final Log log = LogFactory.getLog(Shard.class);

	private static final long LONGEST_RETRY_AFTER = TimeUnit.HOURS.toMillis(1);

	private final int id;

	private final int count;

	private final Wiring wiring;

	private final EventLoop loop;

	private final HttpClient client;

	private final Session session;

	private final Timers timers;

	private final Incoming incoming;

	private final Delivery delivery;

	private final Outgoing outgoing;

	private final Sender sender;

	private final SplittableRandom random = new SplittableRandom();

	private final Disposable.Swap permit = Disposables.swap();

	private final Vitals vitals;

	private final Keeping keeping;

	private final Sinks.Empty<Void> ready = Sinks.empty();

	private final Sinks.Empty<Void> stopped = Sinks.empty();

	private ConnectSlots.@Nullable Slot slot;

	private @Nullable Socket socket;

	private String url = "";

	private boolean atResumeUrl;

	Shard(int id, int count, Wiring wiring, EventLoop loop) {
		this.id = id;
		this.count = count;
		this.wiring = wiring;
		this.loop = loop;
		this.client = wiring.client().runOn(useNative -> loop);
		this.vitals = new Vitals(id, count);
		this.keeping = new Keeping(id, count, wiring.keeper());
		this.session = new Session(wiring.settings().connectTimeout().toMillis(), wiring.settings().helloTimeout().toMillis());
		this.timers = new Timers(wiring.scheduler(), loop, this::due);
		this.incoming = new Incoming(wiring.mapper());
		this.delivery = new Delivery(id, wiring, this.incoming, loop);
		this.outgoing = new Outgoing(wiring.mapper());
		this.sender = new Sender(id, wiring.scheduler(), this.timers, wiring.presences(), wiring.settings().commandCapacity());
	}

	int id() {
		return this.id;
	}

	/** Whether the events of a guild arrive here (gateway#sharding). */
	boolean serves(Snowflake guildId) {
		return (guildId.value() >>> 22) % this.count == this.id;
	}

	/** @param point the session to go on with */
	void start(@Nullable ResumePoint point) {
		this.loop.execute(() -> {
			this.keeping.goOn(point);
			whenSlotIsFree(new Signal.Start(point));
		});
	}

	/** Does not start, for the time being. */
	void hold(String reason) {
		this.vitals.lastError(reason);
		log.warn(this + " does not start: " + reason);
	}

	/** Never starts. */
	void refuse(Throwable cause) {
		hold(String.valueOf(cause.getMessage()));
		this.ready.tryEmitError(cause);
	}

	/** Completes at the first READY or RESUMED; errors if the shard fails or is stopped before. */
	Mono<Void> ready() {
		return this.ready.asMono();
	}

	/** Takes no more events in; completes when the last was handed over. */
	Mono<Void> quiesce() {
		return Mono.create(sink -> this.loop.execute(() -> {
			signal(new Signal.Quiesce());
			this.delivery.flush();
			sink.success();
		}));
	}

	/** Completes when the shard is at rest. */
	Mono<Void> stop(boolean resumable) {
		return Mono.defer(() -> {
			this.loop.execute(() -> signal(new Signal.Stop(resumable)));
			return atRest();
		});
	}

	/** Leaves the connection, if there is one, and goes on with the session on another. */
	void restart() {
		this.loop.execute(() -> signal(new Signal.Restart()));
	}

	/** Completes when the shard has stopped or failed. */
	Mono<Void> atRest() {
		return this.stopped.asMono();
	}

	/** Has the session kept as it is now; completes when the keeper knows. */
	Mono<Void> checkpoint() {
		return Mono.create(sink -> this.loop.execute(() -> {
			keep();
			sink.success();
		}));
	}

	/** Completes when the command is handed to the network. */
	Mono<Void> send(GatewayCommand command) {
		return Mono.create(sink -> {
			QueuedCommand queued = new QueuedCommand(command, this.outgoing.command(command));
			queued.tell(sink);
			this.loop.execute(() -> enqueue(queued));
			sink.onCancel(() -> this.loop.execute(() -> this.sender.remove(queued, sink)));
		});
	}

	ShardStatus status() {
		return this.vitals.at(now());
	}

	@Override
	public void opened() {
		signal(new Signal.Connected());
	}

	@Override
	public void message(byte[] bytes, int length, boolean reused) {
		this.sender.heard();
		Signal signal = this.incoming.read(bytes, length, reused);
		if (signal instanceof Signal.Ready) {
			compareShard();
		}
		if (signal instanceof Signal.Hello hello && Heartbeat.isSane(hello.interval())) {
			this.sender.reserveHeartbeats(hello.interval());
		}
		signal(signal);
		feelPressure();
	}

	@Override
	public void corrupt(String reason) {
		signal(new Signal.Corrupt(reason));
	}

	@Override
	public void closed(int code, @Nullable Throwable cause) {
		if (CloseCode.of(code).blamesWhatWasSent()) {
			int opcode = this.sender.refused();
			log.warn(this + " was disconnected for what it sent; the last was opcode " + opcode + ", which isn't sent again");
			this.wiring.listeners().refused(this.id, opcode);
		}
		forgetSocket();
		if (cause instanceof IOException) {
			log.debug(this + " lost its connection", cause);
		}
		else if (cause != null) {
			log.warn(this + " lost its connection to " + this.url, cause);
		}
		signal(new Signal.Closed(code));
	}

	@Override
	public void failed(Throwable cause) {
		forgetSocket();
		if (cause instanceof GatewayException refused) {
			// the HTTP API said it already: no connection could end otherwise
			signal(new Signal.Closed(refused.code()));
			return;
		}
		suspectAddress();
		signal(new Signal.ConnectFailed(cause.getClass().getSimpleName() + ": " + cause.getMessage(), retryAfter(cause)));
	}

	@Override
	public String toString() {
		return "Shard " + this.id + "/" + this.count;
	}

	private void due(Timer timer) {
		if (timer == Timer.SEND) {
			this.sender.flush();
			return;
		}
		if (timer == Timer.HANDSHAKE && this.session.state() == ShardState.CONNECTING) {
			suspectAddress();
		}
		if (timer == Timer.RECONNECT) {
			whenSlotIsFree(new Signal.Due(timer));
			return;
		}
		long late = TimeUnit.NANOSECONDS.toMillis(this.timers.lateness());
		signal(timer == Timer.HEARTBEAT ? new Signal.HeartbeatDue(late) : new Signal.Due(timer));
	}

	/** A shard that waits here is not connecting yet: its timeouts begin with the signal. */
	private void whenSlotIsFree(Signal signal) {
		releaseSlot();
		this.slot = this.wiring.slots().ask(() -> this.loop.execute(() -> slotGranted(signal)));
	}

	private void slotGranted(Signal signal) {
		signal(signal);
		if (this.session.state() != ShardState.CONNECTING) {
			releaseSlot();
		}
	}

	private void releaseSlot() {
		if (this.slot != null) {
			this.slot.release();
			this.slot = null;
		}
	}

	private void signal(Signal signal) {
		ShardState before = this.session.state();
		List<Action> actions = this.session.on(signal);
		ShardState after = this.session.state();
		// who is told of an action finds the state that belongs to it
		this.vitals.state(after, this.session.isDegraded());
		// once for every event: an iterator would be garbage
		for (int i = 0; i < actions.size(); i++) {
			carryOut(actions.get(i));
		}
		if (after != before) {
			stateChanged(before, after);
			if (before == ShardState.CONNECTING || after.isOver()) {
				releaseSlot();
			}
			if (after.isOver()) {
				this.stopped.tryEmitEmpty();
			}
		}
	}

	private void carryOut(Action action) {
		if (action instanceof Action.Deliver deliver) {
			this.delivery.deliver(deliver.replayed(), this.keeping.progress());
		}
		else if (action instanceof Action.Step step) {
			carryOut(step);
		}
		else if (action instanceof Action.SendHeartbeat beat) {
			beat(beat);
		}
		else if (action instanceof Action.Schedule schedule) {
			this.timers.schedule(schedule.timer(), schedule.delay().draw(this.random), TimeUnit.MILLISECONDS);
		}
		else if (action instanceof Action.Cancel cancel) {
			this.timers.cancel(cancel.timer());
		}
		else if (action instanceof Action.Connect connect) {
			connect(connect);
		}
		else if (action instanceof Action.SendResume resume) {
			this.sender.resume(this.outgoing.resume(this.wiring.settings().token(), resume.sessionId(), resume.sequence()));
		}
		else if (action instanceof Action.Close close) {
			closeSocket(close.code());
		}
		else if (action instanceof Action.Abort abort) {
			abortSocket(abort.code());
		}
		else if (action instanceof Action.Disconnected disconnected) {
			disconnected(disconnected);
		}
		else if (action instanceof Action.Parked parked) {
			log.error(this + " is parked: " + parked.reason());
		}
		else if (action instanceof Action.Ignored ignored) {
			log.debug(this + " ignored a payload with opcode " + ignored.opcode());
			this.wiring.listeners().ignored(this.id, ignored.opcode());
		}
		else if (action instanceof Action.Report report) {
			log.warn(this + " " + report.problem());
		}
		else {
			fail(((Action.Fail) action).code());
		}
	}

	private void carryOut(Action.Step step) {
		switch (step) {
			case CANCEL_TIMERS -> this.timers.cancelAll();
			case REQUEST_PERMIT -> requestPermit();
			case WITHDRAW_PERMIT -> this.permit.update(Disposables.disposed());
			case SEND_IDENTIFY -> identify();
			case ACKNOWLEDGED -> {
				this.sender.acknowledged();
				acknowledged(this.sender.latency());
			}
			case DELIVER_UNDECODABLE -> this.delivery.deliverUndecodable(this.keeping.progress());
			case PAUSE_READING -> pauseReading();
			case RESUME_READING -> reading(true);
			case SESSION_STARTED -> {
				this.keeping.sessionStarted();
				this.vitals.sessionSince(now());
			}
			case SESSION_LOST -> {
				this.vitals.sessionSince(null);
				this.keeping.forget();
				this.sender.sessionLost();
				this.wiring.listeners().sessionLost(this.id);
			}
			case STOPPED -> {
				keep();
				rest(new CancellationException(this + " was stopped"));
			}
		}
	}

	private void connect(Action.Connect connect) {
		Compression compression = connect.compressed() ? this.wiring.settings().compression() : Compression.NONE;
		this.atResumeUrl = connect.resumeUrl() != null;
		Mono<String> address = this.wiring.address().url()
			.map(gateway -> this.url = GatewayUrl.of(gateway, connect.resumeUrl(), compression));
		Socket socket = new Socket(this.loop, compression, this.wiring.settings().maxMessageSize(), this);
		this.socket = socket;
		this.sender.use(socket, connect.cautious());
		socket.connect(this.client, address);
	}

	private void beat(Action.SendHeartbeat beat) {
		this.sender.beat(this.outgoing.heartbeat(beat.sequence()), beat.requested());
		if (!beat.requested()) {
			this.wiring.listeners().heartbeatSent(this.id, Duration.ofNanos(this.timers.lateness()));
		}
	}

	private void acknowledged(long latency) {
		this.vitals.latency(latency);
		if (latency != Latency.UNKNOWN) {
			this.wiring.listeners().heartbeatAcknowledged(this.id, Duration.ofNanos(latency));
		}
	}

	private void suspectAddress() {
		if (!this.atResumeUrl) {
			this.wiring.address().suspect();
		}
	}

	private void pauseReading() {
		reading(false);
		this.wiring.sink().whenRelieved(this.id, () -> this.loop.execute(() -> signal(new Signal.Relieved())));
	}

	private void reading(boolean reading) {
		if (this.socket != null) {
			this.socket.reading(reading);
		}
	}

	private void feelPressure() {
		Pressure pressure = this.wiring.sink().pressure(this.id);
		if (pressure != Pressure.NONE) {
			signal(new Signal.Pressed(pressure == Pressure.DISCONNECT));
		}
	}

	private void identify() {
		GatewaySettings settings = this.wiring.settings();
		this.sender.identify(presence -> this.outgoing.identify(settings.token(), settings.intents(), this.id, this.count, presence));
	}

	private void requestPermit() {
		// the last that was asked for is the only one that counts
		Disposable.Swap asked = Disposables.swap();
		this.permit.update(asked);
		asked.update(this.wiring.identifies().permit(this.id).subscribe(null,
				error -> this.loop.execute(() -> answered(asked, refusal(error))),
				() -> this.loop.execute(() -> answered(asked, new Signal.PermitGranted()))));
	}

	private Signal refusal(Throwable error) {
		String reason = String.valueOf(error.getMessage());
		if (!(error instanceof IdentifyBudgetException spent)) {
			return new Signal.PermitFailed(reason);
		}
		this.vitals.lastError(reason);
		this.vitals.parkedUntil(spent.until());
		long wait = Duration.between(WallClock.now(this.wiring.scheduler()), spent.until()).toMillis();
		return new Signal.PermitRefused(reason, Math.max(1_000, wait));
	}

	private void keep() {
		this.keeping.keep(this.session.resumePoint(), this.session.state());
	}

	private void compareShard() {
		String actual = this.incoming.shard();
		String expected = "[" + this.id + "," + this.count + "]";
		if (actual != null && !actual.equals(expected)) {
			log.error(this + " identified as " + expected + " and became " + actual
					+ ": it receives the events of other guilds than it should. Check what else answers under the gateway's address");
			this.wiring.listeners().shardMismatch(this.id, this.count, actual);
		}
	}

	private void answered(Disposable asked, Signal answer) {
		if (this.permit.get() == asked) {
			signal(answer);
		}
	}

	private void closeSocket(int code) {
		if (this.socket != null) {
			this.socket.close(code);
		}
	}

	private void abortSocket(int code) {
		if (this.socket != null) {
			this.socket.abort(code);
			forgetSocket();
		}
	}

	private void forgetSocket() {
		this.socket = null;
		this.sender.close();
	}

	private void enqueue(QueuedCommand command) {
		if (this.session.state().isOver()) {
			command.fail(new IllegalStateException(this + " is " + this.session.state() + ": nothing can be sent"));
			return;
		}
		this.sender.add(command);
	}

	private void disconnected(Action.Disconnected disconnected) {
		this.vitals.lastError(disconnected.reason());
		this.wiring.listeners().disconnected(this.id, disconnected.cause(), disconnected.reason());
		String next = disconnected.resuming() ? "; resuming" : "; connecting again";
		if (disconnected.reached()) {
			log.info(this + ": " + disconnected.reason() + next);
		}
		else {
			log.warn(this + " can't reach " + this.url + " (" + disconnected.reason()
					+ "): check the network, the proxy and https://discordstatus.com" + next);
		}
	}

	private void fail(int code) {
		abortSocket(code);
		GatewayException cause = GatewayException.of(code, this.wiring.settings().intents(), this.id, this.count);
		this.vitals.lastError(cause.getMessage());
		log.error(this + " failed for good: " + cause.getMessage());
		this.wiring.listeners().failed(this.id, cause);
		rest(cause);
	}

	private void rest(Throwable cause) {
		this.sender.failAll(cause);
		this.ready.tryEmitError(cause);
	}

	private void stateChanged(ShardState before, ShardState after) {
		if (log.isDebugEnabled()) {
			log.debug(this + " " + before + " -> " + after);
		}
		this.wiring.listeners().stateChanged(status(), before);
		if (after == ShardState.CONNECTED) {
			log.info(this + (before == ShardState.IDENTIFYING ? " is ready" : " resumed its session"));
			keep();
			this.ready.tryEmitEmpty();
			this.sender.open();
		}
	}

	private long now() {
		return MonotonicScheduler.nanos(this.wiring.scheduler());
	}

	private static long retryAfter(Throwable cause) {
		HttpResponse response = cause instanceof WebSocketClientHandshakeException handshake ? handshake.response() : null;
		String seconds = response == null ? null : response.headers().get(HttpHeaderNames.RETRY_AFTER);
		if (seconds == null || !seconds.matches("\\d{1,9}(\\.\\d{1,9})?")) {
			return 0;
		}
		return Math.min(LONGEST_RETRY_AFTER, (long) Math.ceil(Double.parseDouble(seconds) * 1_000));
	}

}
