package dev.disruption.availability;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.RawDispatch;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** What was received and is still to be learnt by a {@link GuildMemory}. */
final class Lessons {

	private static final Log log = LogFactory.getLog(Lessons.class);

	private final GuildMemory memory;

	private final Scheduler scheduler;

	private final long timeout;

	private final Set<CompletableFuture<@Nullable Void>> open = ConcurrentHashMap.newKeySet();

	/** @param timeout nanoseconds after which nothing is waited for any more */
	Lessons(GuildMemory memory, Scheduler scheduler, long timeout) {
		this.memory = memory;
		this.scheduler = scheduler;
		this.timeout = timeout;
	}

	/** Completes when this has been learnt, or the time is up. */
	CompletableFuture<@Nullable Void> follow(RawDispatch dispatch) {
		CompletableFuture<@Nullable Void> learnt = new CompletableFuture<>();
		if (!this.memory.wants(dispatch.name())) {
			learnt.complete(null);
			return learnt;
		}
		this.open.add(learnt);
		Disposable timer = this.scheduler.schedule(() -> giveUp(dispatch, learnt), this.timeout, TimeUnit.NANOSECONDS);
		Disposable following = this.memory.whenLearnt(dispatch, () -> learnt.complete(null));
		learnt.whenComplete((done, failure) -> {
			this.open.remove(learnt);
			timer.dispose();
			following.dispose();
		});
		return learnt;
	}

	private void giveUp(RawDispatch dispatch, CompletableFuture<@Nullable Void> learnt) {
		if (learnt.complete(null)) {
			log.warn(dispatch + " was not taken in by the cache for " + TimeUnit.NANOSECONDS.toSeconds(this.timeout)
					+ " s, and what it means for the availability of its guild is published all the same: look for listeners that hang");
		}
	}

	/** Completes when all that was received until now has been learnt. */
	CompletableFuture<Void> all() {
		return CompletableFuture.allOf(this.open.toArray(CompletableFuture<?>[]::new));
	}

}
