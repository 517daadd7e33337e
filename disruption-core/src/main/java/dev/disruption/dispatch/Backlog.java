package dev.disruption.dispatch;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

/**
 * The events of one shard that were received and not handled yet. The shard's thread collects them and hands them over in batches; how many
 * there are is known to anybody.
 */
final class Backlog {

	/** More of them make one thread wake another less often, and the first of them wait a little longer. */
	static final int BATCH = 256;

	private static final int ADDED = 16;

	private static final int ADDED_BYTES = 17;

	private static final int REMOVED = 40;

	private static final int REMOVED_BYTES = 41;

	private static final int HANDLED = 42;

	final int shardId;

	private final DispatchSettings settings;

	private final @Nullable Arrival[] collected = new @Nullable Arrival[BATCH];

	private final long[] keys = new long[BATCH];

	private int count;

	/**
	 * Each is written in one place: what was added by the shard's thread, what was removed under the lock of the lanes. The two stand so far
	 * apart that the processors of both don't take the memory from each other.
	 */
	private final AtomicLongArray counts = new AtomicLongArray(64);

	/** As many events may be added before it can be nearly full. What is removed meanwhile only makes it later. */
	private long roomUntil;

	private long roomUntilBytes;

	private final LongAdder dropped = new LongAdder();

	/** Guarded by the lock of the lanes. */
	private @Nullable Runnable awaited;

	Backlog(int shardId, DispatchSettings settings) {
		this.shardId = shardId;
		this.settings = settings;
	}

	/** Answers whether it is time to hand over. */
	boolean collect(Arrival event, long key) {
		increase(ADDED, 1);
		increase(ADDED_BYTES, event.bytes());
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
		return this.counts.get(ADDED) - this.counts.get(REMOVED);
	}

	long bytes() {
		return this.counts.get(ADDED_BYTES) - this.counts.get(REMOVED_BYTES);
	}

	/** Events that were dropped. */
	long droppedEvents() {
		return this.dropped.sum();
	}

	/** Events whose listeners have returned. */
	long handledEvents() {
		return this.counts.get(HANDLED);
	}

	/** Whether no more should come. */
	boolean isFull() {
		return isNearlyFull() && (events() >= this.settings.maxEvents() || bytes() >= this.settings.maxBytes());
	}

	/** Whether what can be done without should not come any more. */
	boolean isNearlyFull() {
		// asked for every event: what the other threads write is looked at only when it could matter
		if (hasRoom()) {
			return false;
		}
		this.roomUntil = this.counts.get(REMOVED) + this.settings.maxEvents() * 3L / 4;
		this.roomUntilBytes = this.counts.get(REMOVED_BYTES) + this.settings.maxBytes() / 4 * 3;
		return !hasRoom();
	}

	private boolean hasRoom() {
		return this.counts.get(ADDED) < this.roomUntil && this.counts.get(ADDED_BYTES) < this.roomUntilBytes;
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

	/** The listeners of one have returned. */
	void handled() {
		increase(HANDLED, 1);
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
		return this.counts.get(REMOVED);
	}

	private void remove(Arrival event) {
		increase(REMOVED, 1);
		increase(REMOVED_BYTES, event.bytes());
	}

	/** There is only one thread at a time that writes. */
	private void increase(int counter, long by) {
		this.counts.setRelease(counter, this.counts.getPlain(counter) + by);
	}

}
