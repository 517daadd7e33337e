package dev.disruption.dispatch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** Runs tasks of one key in their order and one at a time, and different keys side by side. A lane exists while it has something to do. */
final class Lanes {

	private static final Log logger = LogFactory.getLog(Lanes.class);

	private final Executor executor;

	private final Map<Object, Queue<Runnable>> lanes = new HashMap<>();

	private CompletableFuture<@Nullable Void> idle = CompletableFuture.completedFuture(null);

	Lanes(Executor executor) {
		this.executor = executor;
	}

	void execute(Object key, Runnable task) {
		synchronized (this.lanes) {
			Queue<Runnable> waiting = this.lanes.get(key);
			if (waiting != null) {
				waiting.add(task);
				return;
			}
			if (this.lanes.isEmpty()) {
				this.idle = new CompletableFuture<>();
			}
			this.lanes.put(key, new ArrayDeque<>());
		}
		this.executor.execute(() -> runAll(key, task));
	}

	private void runAll(Object key, Runnable first) {
		for (Runnable task = first; task != null; task = next(key)) {
			try {
				task.run();
			}
			catch (Throwable ex) {
				logger.error("A task of lane " + key + " failed; the lane goes on", ex);
			}
		}
	}

	private @Nullable Runnable next(Object key) {
		synchronized (this.lanes) {
			Queue<Runnable> waiting = this.lanes.get(key);
			Runnable next = (waiting != null) ? waiting.poll() : null;
			if (next == null) {
				this.lanes.remove(key);
				if (this.lanes.isEmpty()) {
					this.idle.complete(null);
				}
			}
			return next;
		}
	}

	/** Completes when nothing is left to do. */
	CompletableFuture<@Nullable Void> idle() {
		synchronized (this.lanes) {
			return this.idle.copy();
		}
	}

}
