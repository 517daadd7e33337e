package dev.disruption.rest;

import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Time that passes faster than it does, for tests in which client and server share it. Work on its own workers isn't hastened. */
final class Hastened implements Scheduler {

	private final Scheduler delegate = Schedulers.newSingle("hastened", true);

	private final int factor;

	Hastened(int factor) {
		this.factor = factor;
	}

	@Override
	public long now(TimeUnit unit) {
		return unit.convert(this.delegate.now(TimeUnit.NANOSECONDS) * this.factor, TimeUnit.NANOSECONDS);
	}

	@Override
	public Disposable schedule(Runnable task) {
		return this.delegate.schedule(task);
	}

	@Override
	public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
		return this.delegate.schedule(task, unit.toNanos(delay) / this.factor, TimeUnit.NANOSECONDS);
	}

	@Override
	public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
		return this.delegate.schedulePeriodically(task, unit.toNanos(initialDelay) / this.factor, unit.toNanos(period) / this.factor,
				TimeUnit.NANOSECONDS);
	}

	@Override
	public Worker createWorker() {
		return this.delegate.createWorker();
	}

	@Override
	public void dispose() {
		this.delegate.dispose();
	}

}
