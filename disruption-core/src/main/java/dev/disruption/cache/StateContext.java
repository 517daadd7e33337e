package dev.disruption.cache;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.disruption.json.CompactWriter;
import dev.disruption.model.gateway.Intent;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
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

	private final Supplier<Set<Intent>> intents;

	private final long start;

	/** By the index of the type; {@code null} as long as nobody has asked. */
	private volatile boolean @Nullable [] kept;

	StateContext(CacheSettings settings, Scheduler scheduler, Supplier<Set<Intent>> intents) {
		this.settings = settings;
		this.scheduler = scheduler;
		this.intents = intents;
		this.start = MonotonicScheduler.nanos(scheduler);
	}

	CacheSettings settings() { return this.settings; }

	/** Whether something is wanted, and somebody tells when it changes. */
	boolean isKept(EntityType<?> type) {
		boolean[] known = this.kept;
		return ((known != null) ? known : sessionBegins())[type.index()];
	}

	/** With other intents, maybe. */
	boolean[] sessionBegins() {
		Set<Intent> asked = this.intents.get();
		boolean[] all = new boolean[EntityType.all().size()];
		for (EntityType<?> type : EntityType.all()) {
			all[type.index()] = this.settings.keeps(type) && (type.intent() == null || asked.contains(type.intent()));
		}
		this.kept = all;
		return all;
	}

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
