package dev.disruption.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The simulator's time: monotonic time and timers come from a {@link Scheduler}, the wall clock is read once and moves with it. */
public final class SimulatorClock {

	private final Scheduler scheduler;

	private final Instant origin;

	private final long start;

	public SimulatorClock(Scheduler scheduler) {
		this.scheduler = scheduler;
		this.origin = Instant.now();
		this.start = scheduler.now(TimeUnit.NANOSECONDS);
	}

	/** A daemon scheduler whose time is monotonic; whoever asks for it disposes of it. */
	public static Scheduler monotonic() { return new Monotonic(Schedulers.newSingle("simulator-clock", true)); }

	/** Nanoseconds of monotonic time; only differences mean anything. */
	public long nanos() { return this.scheduler.now(TimeUnit.NANOSECONDS); }

	/** The present moment: the real one at the start, then as far along as the scheduler has moved. */
	public Instant instant() { return this.origin.plusNanos(nanos() - this.start); }

	public Disposable schedule(Duration delay, Runnable task) {
		return this.scheduler.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	private record Monotonic(Scheduler delegate) implements Scheduler {

		@Override
		public long now(TimeUnit unit) { return unit.convert(System.nanoTime(), TimeUnit.NANOSECONDS); }

		@Override
		public Disposable schedule(Runnable task) { return this.delegate.schedule(task); }

		@Override
		public Disposable schedule(Runnable task, long delay, TimeUnit unit) { return this.delegate.schedule(task, delay, unit); }

		@Override
		public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
			return this.delegate.schedulePeriodically(task, initialDelay, period, unit);
		}

		@Override
		public Worker createWorker() { return this.delegate.createWorker(); }

		@Override
		public void init() { this.delegate.init(); }

		@Override
		public void dispose() { this.delegate.dispose(); }

		@Override
		public boolean isDisposed() { return this.delegate.isDisposed(); }

	}

}
