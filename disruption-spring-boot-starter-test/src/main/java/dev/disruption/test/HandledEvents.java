package dev.disruption.test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The events whose listeners have all returned, as far as somebody tells of them. */
final class HandledEvents {

	private static final int MOST = 1000;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition grown = this.lock.newCondition();

	private final Deque<Object> events = new ArrayDeque<>();

	private final boolean told;

	private long count;

	/** @param told whether anybody will tell of events */
	HandledEvents(boolean told) {
		this.told = told;
	}

	boolean isTold() { return this.told; }

	void add(Object event) {
		this.lock.lock();
		try {
			if (this.events.size() == MOST) {
				this.events.removeFirst();
			}
			this.events.addLast(event);
			this.count++;
			this.grown.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** How many there ever were. */
	long count() {
		this.lock.lock();
		try {
			return this.count;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Those that came after so many others, as far as they are remembered. */
	List<Object> after(long number) {
		this.lock.lock();
		try {
			long forgotten = this.count - this.events.size();
			return this.events.stream().skip(Math.max(0, number - forgotten)).toList();
		}
		finally {
			this.lock.unlock();
		}
	}

	List<String> names(long number) { return after(number).stream().map(event -> event.getClass().getSimpleName()).distinct().toList(); }

	/** Waits until it is so; asked again after each event. */
	boolean await(Supplier<Boolean> wanted, Duration timeout) {
		long left = timeout.toNanos();
		this.lock.lock();
		try {
			while (!wanted.get()) {
				if (left <= 0) {
					return false;
				}
				left = this.grown.awaitNanos(left);
			}
			return true;
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for an event to be handled", interrupted);
		}
		finally {
			this.lock.unlock();
		}
	}

}
