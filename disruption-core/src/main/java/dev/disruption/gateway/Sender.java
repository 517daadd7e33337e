package dev.disruption.gateway;

import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.Outbox.Waiting;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/** What goes out of a shard, within Discord's limit: the protocol's own payloads at once, the application's when there is a session. */
final class Sender {

	private final Scheduler scheduler;

	private final Timers timers;

	private final Outbox outbox = new Outbox();

	private SendLimiter limiter = new SendLimiter();

	private Latency latency = new Latency();

	private @Nullable Socket socket;

	private boolean open;

	Sender(Scheduler scheduler, Timers timers) {
		this.scheduler = scheduler;
		this.timers = timers;
	}

	/** Another connection, with a limit of its own. */
	void use(Socket socket, boolean cautious) {
		this.socket = socket;
		this.latency = new Latency();
		this.limiter = new SendLimiter();
		if (cautious) {
			this.limiter.halve(now());
		}
	}

	/** There is a session: commands may go. */
	void open() {
		this.open = true;
		flush();
	}

	/** The connection is gone; commands wait for the next. */
	void close() {
		this.open = false;
		this.socket = null;
	}

	void reserveHeartbeats(long interval) {
		this.limiter.reserveHeartbeats(interval);
	}

	void write(byte[] payload) {
		if (this.socket != null) {
			this.limiter.record(now());
			this.socket.send(payload);
		}
	}

	void beat(byte[] payload, boolean requested) {
		long now = now();
		if (!requested || this.limiter.allowsRequestedHeartbeat(now)) {
			write(payload);
			this.latency.sent(now, requested);
		}
	}

	void acknowledged() {
		this.latency.acknowledged(now());
	}

	/** Nanoseconds, or {@link Latency#UNKNOWN}. */
	long latency() {
		return this.latency.nanos();
	}

	void add(Waiting command) {
		this.outbox.add(command);
		flush();
	}

	void remove(Waiting command) {
		this.outbox.remove(command);
	}

	void failAll(Throwable cause) {
		this.outbox.failAll(cause);
	}

	void flush() {
		Socket current = this.socket;
		if (current == null || !this.open) {
			return;
		}
		long delay = this.outbox.send(this.limiter, now(), command -> transmit(current, command));
		if (delay > 0) {
			this.timers.schedule(Timer.SEND, delay, TimeUnit.NANOSECONDS);
		}
	}

	private static void transmit(Socket socket, Waiting command) {
		socket.send(command.payload()).addListener(sent -> {
			if (sent.isSuccess()) {
				command.sink().success();
			}
			else {
				command.sink().error(sent.cause());
			}
		});
	}

	private long now() {
		return MonotonicScheduler.nanos(this.scheduler);
	}

}
