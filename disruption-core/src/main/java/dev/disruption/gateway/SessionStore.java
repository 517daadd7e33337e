package dev.disruption.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the sessions of a bot's shards while no process has them, so that the next one resumes instead of identifying. It is called on
 * threads that may block. What it throws is logged, and costs an identify at worst.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#resuming">Resuming</a>
 */
public interface SessionStore {

	/** The session that was saved last; {@code null} if there is none, or none that can be read. */
	@Nullable
	StoredSession load(int shardId);

	/** Replaces what was saved for the shard. It happens about once a second, and has to be atomic: the process may be killed meanwhile. */
	void save(StoredSession session);

	/** The session is over. */
	void remove(int shardId);

	/** Whether its methods may take their time, and so need a thread of their own. */
	default boolean blocks() {
		return true;
	}

	/** Sessions survive a stop, but not the process. */
	static SessionStore inMemory() {
		Map<Integer, StoredSession> sessions = new ConcurrentHashMap<>();
		return new SessionStore() {

			@Override
			public @Nullable StoredSession load(int shardId) {
				return sessions.get(shardId);
			}

			@Override
			public boolean blocks() {
				return false;
			}

			@Override
			public void save(StoredSession session) {
				sessions.put(session.shardId(), session);
			}

			@Override
			public void remove(int shardId) {
				sessions.remove(shardId);
			}

		};
	}

}
