package dev.disruption.autoconfigure;

import dev.disruption.cache.CacheSweeper;
import dev.disruption.cache.StateSnapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Sweeps the cache while the gateway runs, and writes down what is known when it has stopped. */
final class CacheLifecycle implements SmartLifecycle {

	/** Before the gateway starts, and after it has stopped. */
	private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

	private final CacheSweeper sweeper;

	private final @Nullable StateSnapshots snapshots;

	private volatile boolean running;

	CacheLifecycle(CacheSweeper sweeper, @Nullable StateSnapshots snapshots) {
		this.sweeper = sweeper;
		this.snapshots = snapshots;
	}

	@Override
	public void start() {
		this.sweeper.start();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.sweeper.stop();
		if (this.snapshots != null) {
			this.snapshots.write();
		}
	}

	@Override
	public boolean isRunning() { return this.running; }

	@Override
	public int getPhase() { return PHASE; }

}
