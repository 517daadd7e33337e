package dev.disruption.dispatch;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

/**
 * The events of one shard that were received and not handled yet. The shard's thread collects them and hands them over in batches; how many
 * there are is known to anybody.
 */
final class Backlog {

	static final int BATCH = 64;

	final int shardId;

	private final DispatchSettings settings;

	private final @Nullable Arrival[] collected = new @Nullable Arrival[BATCH];

	private final long[] keys = new long[BATCH];

	private int count;

	// each written in one place: what was added by the shard's thread, what was removed under the lock of the lanes
	private final AtomicLong added = new AtomicLong();

	private final AtomicLong addedBytes = new AtomicLong();

	private final AtomicLong removed = new AtomicLong();

	private final AtomicLong removedBytes = new AtomicLong();

	private final LongAdder dropped = new LongAdder();

	/** Guarded by the lock of the lanes. */
	private @Nullable Runnable awaited;

	Backlog(int shardId, DispatchSettings settings) {
		this.shardId = shardId;
		this.settings = settings;
	}

	/** Answers whether it is time to hand over. */
	boolean collect(Arrival event, long key) {
		increase(this.added, 1);
		increase(this.addedBytes, event.bytes());
		this.collected[this.count] = event;
		this.keys[this.count] = key;
		return ++this.count == BATCH;
	}

	void handOver(Lanes lanes) {
		int size = this.count;
		if (size == 0) {
			return;
		}
		this.count = 0;
		lanes.add(this, this.collected, this.keys, size);
		for (int i = 0; i < size; i++) {
			this.collected[i] = null;
		}
	}

	/** Events that wait or are in work. */
	long events() {
		return this.added.get() - this.removed.get();
	}

	long bytes() {
		return this.addedBytes.get() - this.removedBytes.get();
	}

	/** Events that were dropped. */
	long droppedEvents() {
		return this.dropped.sum();
	}

	/** Whether no more should come. */
	boolean isFull() {
		return events() >= this.settings.maxEvents() || bytes() >= this.settings.maxBytes();
	}

	/** Whether what can be done without should not come any more. */
	boolean isNearlyFull() {
		return events() >= this.settings.maxEvents() * 3L / 4 || bytes() >= this.settings.maxBytes() / 4 * 3;
	}

	boolean isHalfEmpty() {
		return events() <= this.settings.maxEvents() / 2 && bytes() <= this.settings.maxBytes() / 2;
	}

	/** One that is not taken over. */
	void refused(Arrival event) {
		this.dropped.increment();
		event.dispatch().completed();
	}

	/** One that was taken over, and will not be handled after all. */
	void dropped(Arrival event) {
		refused(event);
		remove(event);
	}

	/** Forgets an event that may never be finished. */
	void writeOff(Arrival event) {
		remove(event);
	}

	/** Answers whom to tell that there is room again. */
	@Nullable
	Runnable finished(Arrival event) {
		remove(event);
		return (this.awaited != null) ? relief() : null;
	}

	/** Whom to tell, now and only once, that there is room again; {@code null} for nobody. */
	@Nullable
	Runnable relief() {
		if (!isHalfEmpty()) {
			return null;
		}
		Runnable relieved = this.awaited;
		this.awaited = null;
		return relieved;
	}

	/** @param callback to be told when there is room again */
	void await(Runnable callback) {
		this.awaited = callback;
	}

	/** How many events were ever handled or dropped. */
	long progress() {
		return this.removed.get();
	}

	private void remove(Arrival event) {
		increase(this.removed, 1);
		increase(this.removedBytes, event.bytes());
	}

	/** There is only one thread at a time that writes. */
	private static void increase(AtomicLong counter, long by) {
		counter.setRelease(counter.getPlain() + by);
	}

}
