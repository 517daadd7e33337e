package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;

import dev.disruption.gateway.ShardStatus.Health;
import org.jspecify.annotations.Nullable;

/** How a shard is, written by its own thread and read by any. */
final class Vitals {

	private final int shardId;

	private final int shardCount;

	private volatile ShardState state = ShardState.IDLE;

	private volatile boolean degraded;

	private volatile long latency = Latency.UNKNOWN;

	private volatile @Nullable String lastError;

	private volatile @Nullable Long sessionSince;

	private volatile @Nullable Instant parkedUntil;

	Vitals(int shardId, int shardCount) {
		this.shardId = shardId;
		this.shardCount = shardCount;
	}

	void state(ShardState state, boolean degraded) {
		// told for every event: a volatile field is cheaper to read than to write
		if (this.state != state) {
			this.state = state;
		}
		if (this.degraded != degraded) {
			this.degraded = degraded;
		}
	}

	/** @param nanos or {@link Latency#UNKNOWN} */
	void latency(long nanos) {
		this.latency = nanos;
	}

	void lastError(@Nullable String lastError) {
		this.lastError = lastError;
	}

	/** @param since nanoseconds of the scheduler, {@code null} without a session */
	void sessionSince(@Nullable Long since) {
		this.sessionSince = since;
	}

	void parkedUntil(Instant parkedUntil) {
		this.parkedUntil = parkedUntil;
	}

	ShardStatus at(long now) {
		Long since = this.sessionSince;
		long nanos = this.latency;
		return new ShardStatus(this.shardId, this.shardCount, this.state, health(),
				nanos == Latency.UNKNOWN ? null : Duration.ofNanos(nanos), this.lastError,
				since == null ? null : Duration.ofNanos(now - since), this.state == ShardState.PARKED ? this.parkedUntil : null);
	}

	private Health health() {
		ShardState now = this.state;
		if (now == ShardState.IDLE || now == ShardState.PARKED || now.isOver()) {
			return Health.DOWN;
		}
		return now == ShardState.CONNECTED && !this.degraded ? Health.UP : Health.DEGRADED;
	}

}
