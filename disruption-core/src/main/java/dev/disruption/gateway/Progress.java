package dev.disruption.gateway;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * How far the events of one session have been dealt with. The shard's thread enters them as they arrive; any thread may complete them. An
 * event costs a bit here and a bit there, and an object for every 1024 of them.
 */
final class Progress {

	private final Deque<Window> windows = new ArrayDeque<>();

	private long last;

	/** @param sequence of the last event that was dealt with before, -1 for none */
	Progress(long sequence) {
		this.last = sequence;
	}

	/** An event arrived and is about to be handed over. What has no number, or an old one, isn't kept account of. */
	Completion enter(long sequence) {
		if (sequence <= this.last) {
			return Completion.NONE;
		}
		this.last = sequence;
		Window window = this.windows.peekLast();
		if (window == null || !window.covers(sequence)) {
			// one event that is never completed must not keep the windows of a million that were
			this.windows.removeIf(candidate -> candidate.firstPending() < 0);
			window = new Window(sequence);
			this.windows.add(window);
		}
		window.enter(sequence);
		return window;
	}

	/**
	 * The number up to which nothing is left to be dealt with.
	 *
	 * @param received the number of the last payload received, which may be one that was never handed over
	 */
	long processed(long received) {
		for (Window window : this.windows) {
			long pending = window.firstPending();
			if (pending >= 0) {
				return pending - 1;
			}
		}
		return received;
	}

	private static final class Window implements Completion {

		private static final int WORDS = 16;

		private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

		private final long[] entered = new long[WORDS];

		private final long[] completed = new long[WORDS];

		private final long first;

		Window(long first) {
			this.first = first;
		}

		boolean covers(long sequence) {
			return sequence - this.first < WORDS * Long.SIZE;
		}

		void enter(long sequence) {
			int offset = (int) (sequence - this.first);
			this.entered[offset >>> 6] |= 1L << offset;
		}

		@Override
		public void completed(long sequence) {
			int offset = (int) Objects.checkIndex(sequence - this.first, (long) WORDS * Long.SIZE);
			WORD.getAndBitwiseOr(this.completed, offset >>> 6, 1L << offset);
		}

		/** -1 if nothing is. */
		long firstPending() {
			for (int i = 0; i < WORDS; i++) {
				long pending = this.entered[i] & ~(long) WORD.getVolatile(this.completed, i);
				if (pending != 0) {
					return this.first + i * Long.SIZE + Long.numberOfTrailingZeros(pending);
				}
			}
			return -1;
		}

	}

}
