package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import dev.disruption.time.WallClock;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Brings sessions to their store and back, on a thread that may block. Shards tell it how they are and wait for nothing. */
final class SessionKeeper {

	private static final Log log = LogFactory.getLog(SessionKeeper.class);

	/** A quiet session is saved too, as its age is what tells whether it may be resumed. */
	private static final int REFRESHES = 6;

	private static final Duration FLUSH_TIMEOUT = Duration.ofSeconds(2);

	private final GatewaySettings settings;

	private final Scheduler scheduler;

	private final Scheduler storage;

	private final Map<Integer, Kept> kept = new HashMap<>();

	private final Map<Integer, Runnable> unwritten = new HashMap<>();

	private boolean failing;

	/**
	 * @param scheduler clock and timers
	 * @param storage one thread, which may block
	 */
	SessionKeeper(GatewaySettings settings, Scheduler scheduler, Scheduler storage) {
		this.settings = settings;
		this.scheduler = scheduler;
		this.storage = storage;
	}

	/** What the shard may resume from; empty if it has to identify. */
	Mono<ResumePoint> load(int shardId, int shardCount) {
		return Mono.fromCallable(() -> read(shardId, shardCount)).subscribeOn(this.storage);
	}

	private @Nullable ResumePoint read(int shardId, int shardCount) {
		try {
			StoredSession stored = this.settings.sessionStore().load(shardId);
			if (stored == null) {
				return null;
			}
			String obstacle = stored.obstacle(this.settings, shardId, shardCount, WallClock.now(this.scheduler));
			if (obstacle != null) {
				log.info("Shard " + shardId + "/" + shardCount + " does not resume the session that was kept: " + obstacle);
				return null;
			}
			ResumePoint point = new ResumePoint(stored.sessionId(), stored.resumeUrl(), stored.processedSeq());
			synchronized (this) {
				this.kept.put(shardId, new Kept(point, stored.savedAt(), stored.savedAt()));
			}
			return point;
		}
		catch (RuntimeException ex) {
			log.warn("Shard " + shardId + "/" + shardCount + " identifies, as its session can't be loaded: " + ex.getMessage(), ex);
			return null;
		}
	}

	/**
	 * A shard's session as it is now.
	 *
	 * @param point with the number up to which all events were dealt with
	 * @param alive whether the session has a connection
	 */
	synchronized void keep(int shardId, int shardCount, ResumePoint point, boolean alive) {
		Instant now = WallClock.now(this.scheduler);
		Kept before = this.kept.get(shardId);
		Instant aliveAt = alive || before == null ? now : before.aliveAt();
		boolean changed = before == null || !before.point().equals(point);
		boolean old = alive && before != null
				&& Duration.between(before.savedAt(), now).abs().compareTo(this.settings.sessionMaxAge().dividedBy(REFRESHES)) >= 0;
		if (changed || old) {
			this.kept.put(shardId, new Kept(point, aliveAt, now));
			StoredSession session = StoredSession.of(this.settings, shardId, shardCount, point, aliveAt);
			write(shardId, () -> this.settings.sessionStore().save(session));
		}
		else if (alive && before != null) {
			this.kept.put(shardId, new Kept(point, now, before.savedAt()));
		}
	}

	/** A shard's session is over. */
	synchronized void forget(int shardId) {
		this.kept.remove(shardId);
		write(shardId, () -> this.settings.sessionStore().remove(shardId));
	}

	/** Completes when everything is written, or can't be written soon enough. */
	Mono<Void> flush() {
		return Mono.<Void>create(sink -> {
			if (this.storage.isDisposed()) {
				sink.success();
				return;
			}
			this.storage.schedule(sink::success);
		}).timeout(FLUSH_TIMEOUT, Mono.fromRunnable(() -> log
			.warn("The session store takes longer than " + FLUSH_TIMEOUT.toSeconds() + " s: the last events may be delivered again")),
				this.scheduler);
	}

	/** Only the latest state of a shard counts, however slow the store is. */
	private void write(int shardId, Runnable work) {
		if (this.unwritten.put(shardId, work) == null && !this.storage.isDisposed()) {
			this.storage.schedule(() -> write(shardId));
		}
	}

	private void write(int shardId) {
		Runnable work;
		synchronized (this) {
			work = this.unwritten.remove(shardId);
		}
		try {
			Objects.requireNonNull(work).run();
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				log.warn("Sessions can't be kept, the next start will cost identifies: " + ex.getMessage(), ex);
			}
			this.failing = true;
		}
	}

	/**
	 * What was saved last.
	 *
	 * @param aliveAt when the session was last seen to live
	 * @param savedAt when it was saved
	 */
	private record Kept(ResumePoint point, Instant aliveAt, Instant savedAt) {
	}

}
