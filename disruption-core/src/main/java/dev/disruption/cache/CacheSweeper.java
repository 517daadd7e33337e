package dev.disruption.cache;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** Looks from time to time for what is too old, and for what the memory budget has no room for. */
public final class CacheSweeper {

	private static final Log log = LogFactory.getLog(CacheSweeper.class);

	private static final Duration BUDGET_INTERVAL = Duration.ofSeconds(10);

	private final DiscordCache cache;

	private final Scheduler scheduler;

	private final Executor executor;

	private Disposable.Composite timers = Disposables.composite();

	/** @param executor does the work */
	public CacheSweeper(DiscordCache cache, Scheduler scheduler, Executor executor) {
		this.cache = cache;
		this.scheduler = scheduler;
		this.executor = executor;
	}

	public void start() {
		this.timers = Disposables.composite();
		for (EntityType<?> type : EntityType.all()) {
			CachePolicy policy = this.cache.settings().policy(type);
			if (policy.kept() && policy.sweepInterval() != null) {
				every(policy.sweepInterval(), () -> this.cache.state().sweep(type));
			}
		}
		if (this.cache.settings().memoryBudget() > 0) {
			every(BUDGET_INTERVAL, this::fit);
		}
	}

	/** Messages have up to half of the budget, what they don't take is left to members and presences. */
	private void fit() {
		long messages = this.cache.messages().isKept() ? this.cache.statistics(EntityType.MESSAGES).bytes() : 0;
		this.cache.state().fit(Math.max(0, this.cache.settings().memoryBudget() - messages));
	}

	private void every(Duration interval, Runnable work) {
		this.timers.add(this.scheduler.schedulePeriodically(() -> this.executor.execute(() -> run(work)), interval.toMillis(),
				interval.toMillis(), TimeUnit.MILLISECONDS));
	}

	private static void run(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			log.error("The cache could not be swept", ex);
		}
	}

	public void stop() {
		this.timers.dispose();
	}

}
