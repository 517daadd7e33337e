package dev.disruption.cache;

import java.util.concurrent.TimeUnit;

import dev.disruption.json.CompactWriter;
import dev.disruption.time.MonotonicScheduler;
import reactor.core.scheduler.Scheduler;

/** What all guilds share. */
final class StateContext {

	private final ThreadLocal<CompactWriter> writers = ThreadLocal.withInitial(CompactWriter::new);

	private final CacheSettings settings;

	private final Scheduler scheduler;

	private final Census census = new Census();

	private final UserTable users = new UserTable(this.census);

	private final ChannelIndex channels = new ChannelIndex();

	private final Dependents dependents = new Dependents();

	private final long start;

	StateContext(CacheSettings settings, Scheduler scheduler) {
		this.settings = settings;
		this.scheduler = scheduler;
		this.start = MonotonicScheduler.nanos(scheduler);
	}

	CacheSettings settings() { return this.settings; }

	Scheduler scheduler() { return this.scheduler; }

	Census census() { return this.census; }

	UserTable users() { return this.users; }

	ChannelIndex channels() { return this.channels; }

	Dependents dependents() { return this.dependents; }

	/** For the moment: nobody else on this thread may use it meanwhile. */
	CompactWriter writer() { return this.writers.get(); }

	/** Seconds since the cache was made. */
	int now() {
		return (int) TimeUnit.NANOSECONDS.toSeconds(MonotonicScheduler.nanos(this.scheduler) - this.start);
	}

	/** Whether something is too old to be answered. */
	boolean isExpired(EntityType<?> type, byte[] packed) {
		var timeToLive = this.settings.policy(type).timeToLive();
		return timeToLive != null && now() - Stamp.of(packed) >= timeToLive.toSeconds();
	}

}
