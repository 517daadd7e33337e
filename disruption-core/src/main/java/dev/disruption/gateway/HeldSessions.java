package dev.disruption.gateway;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The sessions of shards that don't speak for the bot yet: what another generation keeps under the same numbers stays until then. */
final class HeldSessions implements SessionStore {

	private final SessionStore store;

	private final Map<Integer, StoredSession> held = new HashMap<>();

	private boolean released;

	HeldSessions(SessionStore store) {
		this.store = store;
	}

	/** Saves what is held, and holds nothing back any more. */
	synchronized void release() {
		this.released = true;
		this.held.values().forEach(this.store::save);
		this.held.clear();
	}

	/** Nothing: what is there belongs to the others. */
	@Override
	public @Nullable StoredSession load(int shardId) {
		return null;
	}

	@Override
	public synchronized void save(StoredSession session) {
		if (this.released) {
			this.store.save(session);
		}
		else {
			this.held.put(session.shardId(), session);
		}
	}

	@Override
	public synchronized void remove(int shardId) {
		if (this.released) {
			this.store.remove(shardId);
		}
		else {
			this.held.remove(shardId);
		}
	}

	@Override
	public boolean blocks() {
		return this.store.blocks();
	}

}
