package dev.disruption.gateway;

import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.disruption.model.gateway.UpdatePresence;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/** What goes out of a shard, within Discord's limits: the protocol's own payloads at once, the application's when there is a session. */
final class Sender {

	private final int shardId;

	private final Scheduler scheduler;

	private final Timers timers;

	private final PresenceMemory presences;

	private final Outbox outbox;

	private SendLimiter limiter = new SendLimiter();

	private Latency latency = new Latency();

	private @Nullable Line line;

	private boolean open;

	private int lastOpcode;

	/** Flushed since anything was heard: the connection may have been dead already, which nobody is told. */
	private final List<QueuedCommand> unheard = new ArrayList<>();

	/** Since the last acknowledgement. */
	private byte @Nullable [] doubtfulPresence;

	/** Why what comes back from a broken connection isn't sent again. */
	private @Nullable Function<QueuedCommand, Throwable> noReturn;

	Sender(int shardId, Scheduler scheduler, Timers timers, PresenceMemory presences, int capacity) {
		this.shardId = shardId;
		this.scheduler = scheduler;
		this.timers = timers;
		this.presences = presences;
		this.outbox = new Outbox(capacity);
	}

	/** Another connection, with a limit of its own. */
	void use(Line line, boolean cautious) {
		this.line = line;
		this.lastOpcode = Opcode.HEARTBEAT;
		this.doubtfulPresence = null;
		this.latency = new Latency();
		this.limiter = new SendLimiter();
		if (cautious) {
			this.limiter.halve(now());
		}
	}

	/** There is a session: commands may go. */
	void open() {
		this.open = true;
		this.doubtfulPresence = null;
		this.noReturn = null;
		flush();
	}

	/** The connection is gone; commands wait for the next. */
	void close() {
		this.open = false;
		this.line = null;
		this.unheard.forEach(command -> this.outbox.takeBack(command, new ClosedChannelException()));
		this.unheard.clear();
	}

	/** Something arrived. */
	void heard() {
		if (!this.unheard.isEmpty()) {
			this.unheard.clear();
		}
	}

	/**
	 * Discord closed the connection over something that it was sent; none of what may have been it is sent again.
	 *
	 * @return the opcode that was sent last, other than heartbeats
	 */
	int refused() {
		Function<QueuedCommand, Throwable> cause = command -> new GatewayCommandException.Refused(command.opcode());
		this.noReturn = cause;
		this.unheard.clear();
		this.outbox.failReturned(cause);
		if (this.doubtfulPresence != null) {
			this.presences.forget(this.doubtfulPresence);
		}
		return this.lastOpcode;
	}

	/** The next session will know nothing of what was meant for this one; but it will be told the presence. */
	void sessionLost() {
		Function<QueuedCommand, Throwable> cause = command -> new GatewayCommandException.SessionLost(command.opcode());
		this.noReturn = cause;
		this.unheard.clear();
		this.outbox.failAllButPresence(cause);
	}

	/** Nothing will be sent any more. */
	void failAll(Throwable cause) {
		this.noReturn = command -> cause;
		this.outbox.failAll(cause);
	}

	void reserveHeartbeats(long interval) {
		this.limiter.reserveHeartbeats(interval);
	}

	/** @param payload makes IDENTIFY with a presence, or without */
	void identify(Function<byte @Nullable [], byte[]> payload) {
		byte[] presence = this.presences.of(this.shardId);
		byte[] identify = payload.apply(presence);
		if (presence == null) {
			write(Opcode.IDENTIFY, identify);
		}
		else if (identify.length <= Outgoing.LARGEST) {
			write(Opcode.IDENTIFY, identify);
			this.doubtfulPresence = presence;
			this.outbox.presenceSaid(now());
		}
		else {
			write(Opcode.IDENTIFY, payload.apply(null));
			this.outbox.add(new QueuedCommand(GatewayCommand.toEveryShard(UpdatePresence.OPCODE, Map.of()), presence));
		}
	}

	void resume(byte[] payload) {
		write(Opcode.RESUME, payload);
	}

	private void write(int opcode, byte[] payload) {
		if (this.line != null) {
			this.lastOpcode = opcode;
			this.limiter.record(now());
			this.line.send(payload);
		}
	}

	void beat(byte[] payload, boolean requested) {
		long now = now();
		if (this.line == null || requested && !this.limiter.allowsRequestedHeartbeat(now)) {
			return;
		}
		if (requested) {
			this.limiter.record(now);
		}
		this.line.send(payload);
		this.latency.sent(now, requested);
	}

	void acknowledged() {
		this.latency.acknowledged(now());
		this.doubtfulPresence = null;
	}

	/** Nanoseconds, or {@link Latency#UNKNOWN}. */
	long latency() {
		return this.latency.nanos();
	}

	void add(QueuedCommand command) {
		if (this.outbox.add(command)) {
			if (command.kind() == CommandKind.PRESENCE) {
				this.presences.remember(this.shardId, command.payload());
			}
			flush();
		}
	}

	void remove(QueuedCommand command, MonoSink<Void> sink) {
		this.outbox.remove(command, sink);
	}

	void flush() {
		Line current = this.line;
		if (current == null || !this.open) {
			return;
		}
		long delay = this.outbox.send(this.limiter, now(), command -> transmit(current, command));
		if (delay > 0) {
			this.timers.schedule(Timer.SEND, delay, TimeUnit.NANOSECONDS);
		}
	}

	private boolean transmit(Line current, QueuedCommand command) {
		this.lastOpcode = command.opcode();
		if (command.kind() == CommandKind.PRESENCE) {
			this.doubtfulPresence = command.payload();
		}
		current.send(command.payload()).addListener(sent -> {
			if (sent.isSuccess()) {
				flushed(current, command);
			}
			else {
				comeBack(current, command, sent.cause());
			}
		});
		return this.open;
	}

	private void flushed(Line current, QueuedCommand command) {
		if (current == this.line && command.kind().isState()) {
			this.unheard.add(command);
		}
		command.succeed();
	}

	private void comeBack(Line broken, QueuedCommand command, Throwable cause) {
		if (broken == this.line) {
			// its end will be told soon: until then nothing more is lost on it
			this.open = false;
		}
		if (this.noReturn != null) {
			command.fail(this.noReturn.apply(command));
		}
		else {
			this.outbox.takeBack(command, cause);
		}
	}

	private long now() {
		return MonotonicScheduler.nanos(this.scheduler);
	}

}
