package dev.disruption.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** A scheduler whose time of day is set forward or back, and whose monotonic time isn't. */
public final class SteppedWallClock implements Scheduler {

	private final Scheduler delegate;

	private volatile Duration step = Duration.ZERO;

	public SteppedWallClock(Scheduler delegate) {
		this.delegate = delegate;
	}

	/** How far the time of day is ahead of the delegate's. */
	public void set(Duration step) {
		this.step = step;
	}

	@Override
	public long now(TimeUnit unit) {
		long now = this.delegate.now(unit);
		return unit.compareTo(TimeUnit.MILLISECONDS) >= 0 ? now + unit.convert(this.step) : now;
	}

	@Override
	public Disposable schedule(Runnable task) {
		return this.delegate.schedule(task);
	}

	@Override
	public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
		return this.delegate.schedule(task, delay, unit);
	}

	@Override
	public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
		return this.delegate.schedulePeriodically(task, initialDelay, period, unit);
	}

	@Override
	public Worker createWorker() {
		return this.delegate.createWorker();
	}

}
