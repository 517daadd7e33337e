package dev.disruption.gateway;

import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Virtual time that knows when the next timer is due, so that a test can go from one to the next. */
final class Timeline implements Scheduler {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	/** How many timers are due at each nanosecond. */
	private final ConcurrentSkipListMap<Long, Integer> due = new ConcurrentSkipListMap<>();

	private final AtomicInteger periodic = new AtomicInteger();

	private volatile Duration lastDelay = Duration.ZERO;

	/** The delay that was asked for last. */
	Duration lastDelay() {
		return this.lastDelay;
	}

	void advance(Duration duration) {
		this.time.advanceTimeBy(duration);
	}

	/** How long it is to the next timer; {@code null} if none is set. */
	@Nullable
	Duration next() {
		Long first = this.due.isEmpty() ? null : this.due.firstKey();
		return first == null ? null : Duration.ofNanos(Math.max(0, first - now(TimeUnit.NANOSECONDS)));
	}

	/** Whether nothing is going to happen, neither once nor again and again. */
	boolean isEmpty() {
		return this.due.isEmpty() && this.periodic.get() == 0;
	}

	@Override
	public long now(TimeUnit unit) {
		return this.time.now(unit);
	}

	@Override
	public Disposable schedule(Runnable task) {
		return this.time.schedule(task);
	}

	@Override
	public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
		this.lastDelay = Duration.of(delay, unit.toChronoUnit());
		Entry entry = new Entry(task, now(TimeUnit.NANOSECONDS) + unit.toNanos(delay));
		this.due.merge(entry.at, 1, Integer::sum);
		entry.timer = this.time.schedule(entry, delay, unit);
		return entry;
	}

	/** What comes again and again is no timer that a test waits for. */
	@Override
	public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
		Disposable timer = this.time.schedulePeriodically(task, initialDelay, period, unit);
		this.periodic.incrementAndGet();
		return Disposables.composite(timer, this.periodic::decrementAndGet);
	}

	@Override
	public Worker createWorker() {
		return this.time.createWorker();
	}

	@Override
	public void dispose() {
		this.time.dispose();
	}

	private final class Entry implements Runnable, Disposable {

		private final Runnable task;

		private final long at;

		private boolean over;

		private volatile @Nullable Disposable timer;

		private Entry(Runnable task, long at) {
			this.task = task;
			this.at = at;
		}

		@Override
		public void run() {
			end();
			this.task.run();
		}

		@Override
		public void dispose() {
			end();
			Disposable set = this.timer;
			if (set != null) {
				set.dispose();
			}
		}

		private synchronized void end() {
			if (!this.over) {
				this.over = true;
				Timeline.this.due.computeIfPresent(this.at, (at, count) -> count == 1 ? null : count - 1);
			}
		}

	}

}
