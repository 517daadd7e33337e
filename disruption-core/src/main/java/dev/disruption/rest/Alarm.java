package dev.disruption.rest;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/** One timer that can be set anew. Guarded by its owner. */
final class Alarm {

	static final long NEVER = Long.MAX_VALUE;

	private long at = NEVER;

	private @Nullable Disposable timer;

	/** @param timer started unless the alarm is set to that instant already; has to {@link #clear} the alarm when it fires */
	void set(long instant, Supplier<Disposable> timer) {
		if (instant != this.at) {
			clear();
			if (instant != NEVER) {
				this.at = instant;
				this.timer = timer.get();
			}
		}
	}

	void clear() {
		this.at = NEVER;
		if (this.timer != null) {
			this.timer.dispose();
			this.timer = null;
		}
	}

}
