package dev.disruption.gateway;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/** An {@link IdentifyQueue} for bots that run in one process. */
public final class InMemoryIdentifyQueue implements IdentifyQueue {

	/** The documented 5 s, and some for what the network does to the distance between two identifies. */
	static final Duration SPACING = Duration.ofMillis(5_250);

	/** Static, as gateways of one token that follow each other in a JVM have nothing else in common. */
	private static final Map<String, Lanes> SHARED = new ConcurrentHashMap<>();

	private final Scheduler scheduler;

	private final Lanes lanes;

	public InMemoryIdentifyQueue(Scheduler scheduler) {
		this(scheduler, new Lanes());
	}

	private InMemoryIdentifyQueue(Scheduler scheduler, Lanes lanes) {
		this.scheduler = scheduler;
		this.lanes = lanes;
	}

	/**
	 * The same queue for all gateways of a bot in this JVM.
	 *
	 * @param gateway address of the gateway
	 * @param bot fingerprint of its token
	 */
	static InMemoryIdentifyQueue shared(String gateway, String bot, Scheduler scheduler) {
		return new InMemoryIdentifyQueue(scheduler, SHARED.computeIfAbsent(bot + "@" + gateway, key -> new Lanes()));
	}

	@Override
	public void maxConcurrency(int maxConcurrency) {
		this.lanes.maxConcurrency(maxConcurrency);
	}

	@Override
	public Mono<Void> permit(int shardId) {
		return Mono.create(sink -> {
			Waiting waiting = new Waiting(shardId, this.lanes.isOfFirstBucket(shardId), this.scheduler, sink);
			Lane lane = this.lanes.of(shardId);
			sink.onCancel(() -> lane.leave(waiting));
			lane.enter(waiting);
		});
	}

	private static final class Lanes {

		private final Map<Integer, Lane> lanes = new HashMap<>();

		private int maxConcurrency = 1;

		synchronized void maxConcurrency(int maxConcurrency) {
			this.maxConcurrency = Math.max(1, maxConcurrency);
		}

		synchronized boolean isOfFirstBucket(int shardId) {
			return shardId < this.maxConcurrency;
		}

		synchronized Lane of(int shardId) {
			return this.lanes.computeIfAbsent(shardId % this.maxConcurrency, key -> new Lane());
		}

	}

	/** Shards of one rate limit key. The first of them has a timer on the scheduler of its own gateway, which lives as long as it waits. */
	private static final class Lane {

		private final PriorityQueue<Waiting> queue = new PriorityQueue<>(Comparator.comparingInt(Waiting::shardId));

		private @Nullable Waiting timed;

		private @Nullable Disposable timer;

		private @Nullable Long openAt;

		private boolean begun;

		void enter(Waiting waiting) {
			synchronized (this) {
				this.queue.add(waiting);
			}
			advance();
		}

		void leave(Waiting waiting) {
			synchronized (this) {
				this.queue.remove(waiting);
			}
			advance();
		}

		private void due() {
			synchronized (this) {
				this.timed = null;
			}
			advance();
		}

		private void advance() {
			for (Waiting next = next(); next != null; next = next()) {
				next.sink().success();
			}
		}

		/** Whose turn it is; {@code null} if nobody's, or somebody's later. */
		private synchronized @Nullable Waiting next() {
			Waiting first = this.queue.peek();
			if (this.timer != null && first != this.timed) {
				this.timer.dispose();
				this.timer = null;
				this.timed = null;
			}
			if (first == null || first == this.timed) {
				return null;
			}
			long now = MonotonicScheduler.nanos(first.scheduler());
			if (this.openAt == null && !first.ofFirstBucket()) {
				// gateway#max-concurrency: by bucket, in order. The shard that comes before this one may not have had its HELLO yet.
				this.openAt = now + SPACING.toNanos();
			}
			long wait = this.openAt == null || !this.begun && first.ofFirstBucket() ? 0 : this.openAt - now;
			// no wait is longer than the spacing: such an instant is one of another clock
			if (wait <= 0 || wait > SPACING.toNanos()) {
				this.begun = true;
				this.openAt = now + SPACING.toNanos();
				return this.queue.poll();
			}
			this.timed = first;
			this.timer = first.scheduler().schedule(this::due, wait, TimeUnit.NANOSECONDS);
			return null;
		}

	}

	private record Waiting(int shardId, boolean ofFirstBucket, Scheduler scheduler, MonoSink<Void> sink) {
	}

}
