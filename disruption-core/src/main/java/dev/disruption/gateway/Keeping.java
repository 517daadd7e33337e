package dev.disruption.gateway;

import org.jspecify.annotations.Nullable;

/** A shard's part in the keeping of its session: how far its events were dealt with, and whether there is anything of its own to forget. */
final class Keeping {

	private final int shardId;

	private final int shardCount;

	private final SessionKeeper keeper;

	private Progress progress = new Progress(-1);

	private boolean kept;

	Keeping(int shardId, int shardCount, SessionKeeper keeper) {
		this.shardId = shardId;
		this.shardCount = shardCount;
		this.keeper = keeper;
	}

	/** Of the events of the present session. */
	Progress progress() {
		return this.progress;
	}

	/** @param point the session that the shard goes on with */
	void goOn(@Nullable ResumePoint point) {
		this.progress = new Progress(point == null ? -1 : point.sequence());
		this.kept = point != null;
	}

	void sessionStarted() {
		this.progress = new Progress(-1);
		this.kept = true;
	}

	/**
	 * Keeps the session as it would be resumed by another process.
	 *
	 * @param point with the last sequence received; {@code null} if there is no session any more
	 */
	void keep(@Nullable ResumePoint point, ShardState state) {
		if (point == null) {
			forget();
			return;
		}
		boolean alive = state == ShardState.CONNECTED || state == ShardState.REPLAYING || state == ShardState.CLOSING;
		ResumePoint processed = new ResumePoint(point.sessionId(), point.resumeUrl(), this.progress.processed(point.sequence()));
		this.keeper.keep(this.shardId, this.shardCount, processed, alive);
	}

	/** A shard that never had a session must not touch what another one keeps. */
	void forget() {
		if (this.kept) {
			this.kept = false;
			this.keeper.forget(this.shardId);
		}
	}

}
