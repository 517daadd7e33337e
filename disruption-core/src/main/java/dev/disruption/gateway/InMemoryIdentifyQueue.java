package dev.disruption.gateway;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/** An {@link IdentifyQueue} for bots that run in one process. */
public final class InMemoryIdentifyQueue implements IdentifyQueue {

	/** The documented 5 s, and some for what the network does to the distance between two identifies. */
	static final Duration SPACING = Duration.ofMillis(5_250);

	private final Scheduler scheduler;

	private final Map<Integer, Lane> lanes = new HashMap<>();

	private int maxConcurrency = 1;

	public InMemoryIdentifyQueue(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public synchronized void maxConcurrency(int maxConcurrency) {
		this.maxConcurrency = Math.max(1, maxConcurrency);
	}

	@Override
	public Mono<Void> permit(int shardId) {
		return Mono.create(sink -> enqueue(new Waiting(shardId, sink)));
	}

	private void enqueue(Waiting waiting) {
		Lane lane;
		synchronized (this) {
			lane = this.lanes.computeIfAbsent(waiting.shardId() % this.maxConcurrency, key -> new Lane());
			lane.queue.add(waiting);
		}
		waiting.sink().onCancel(() -> leave(lane, waiting));
		advance(lane);
	}

	private synchronized void leave(Lane lane, Waiting waiting) {
		lane.queue.remove(waiting);
	}

	private void advance(Lane lane) {
		Waiting next = poll(lane);
		if (next != null) {
			next.sink().success();
		}
	}

	private synchronized @Nullable Waiting poll(Lane lane) {
		if (lane.closed || lane.queue.isEmpty()) {
			return null;
		}
		lane.closed = true;
		this.scheduler.schedule(() -> open(lane), SPACING.toNanos(), TimeUnit.NANOSECONDS);
		return lane.queue.poll();
	}

	private void open(Lane lane) {
		synchronized (this) {
			lane.closed = false;
		}
		advance(lane);
	}

	private static final class Lane {

		private final PriorityQueue<Waiting> queue = new PriorityQueue<>(Comparator.comparingInt(Waiting::shardId));

		private boolean closed;

	}

	private record Waiting(int shardId, MonoSink<Void> sink) {
	}

}
