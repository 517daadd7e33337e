package dev.disruption.dispatch;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/** Events that are handled one after the other. Guarded by the lock of its {@link Lanes}. */
final class Lane {

	final Queue<Arrival> waiting = new ArrayDeque<>(4);

	long key;

	@Nullable Backlog backlog;

	/** What a thread is busy with. */
	@Nullable Arrival current;

	/** Whether its current event is taking so long that nothing may wait for it any more. */
	boolean givenUp;

	/** The event that was current when somebody looked for a standstill. */
	@Nullable Arrival suspect;

	@Nullable Lane nextInBucket;

	@Nullable Lane nextInLine;

	private int most;

	void add(Arrival event) {
		this.waiting.add(event);
		this.most = Math.max(this.most, this.waiting.size());
	}

	/** Whether it can serve another key without holding much memory. */
	boolean isSmall() {
		return this.most <= 256;
	}

}
