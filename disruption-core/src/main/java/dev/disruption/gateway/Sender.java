package dev.disruption.gateway;

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

	/** Since the last sign that Discord has taken what it was sent. */
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
	}

	/**
	 * Discord closed the connection over something that it was sent; none of what may have been it is sent again.
	 *
	 * @return the opcode that was sent last, other than heartbeats
	 */
	int refused(int closeCode) {
		Function<QueuedCommand, Throwable> cause = command -> new GatewayCommandException.Refused(command.opcode(), closeCode);
		this.noReturn = cause;
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
				command.succeed();
			}
			else {
				comeBack(current, command, sent.cause());
			}
		});
		return this.open;
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
