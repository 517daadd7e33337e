package dev.disruption.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.gateway.PrivateDirectory;
import dev.disruption.gateway.SessionStore;
import dev.disruption.gateway.StoredSession;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state beside the sessions that it belongs to: a resumed session tells only what is new. It is loaded before the session is
 * resumed, if it holds all that the session was told until then; otherwise the cache is cold.
 */
public final class StateSnapshots {

	private static final Log log = LogFactory.getLog(StateSnapshots.class);

	private final SessionStore store;

	private final MemoryStateStore state;

	private final Path directory;

	private final WhenCold whenCold;

	/** The sessions of this process, as they were kept last. */
	private final Map<Integer, StoredSession> latest = new ConcurrentHashMap<>();

	/**
	 * @param store where the sessions are kept
	 * @param directory is made when something is written
	 * @param whenCold what becomes of a session whose state isn't there
	 */
	public StateSnapshots(SessionStore store, MemoryStateStore state, Path directory, WhenCold whenCold) {
		this.store = store;
		this.state = state;
		this.directory = directory;
		this.whenCold = whenCold;
	}

	/** The store of the sessions, for the gateway. */
	public SessionStore sessions() {
		return new SessionStore() {

			@Override
			public @Nullable StoredSession load(int shardId) {
				return StateSnapshots.this.load(shardId);
			}

			@Override
			public void save(StoredSession session) {
				StateSnapshots.this.latest.put(session.shardId(), session);
				StateSnapshots.this.store.save(session);
			}

			@Override
			public void remove(int shardId) {
				StateSnapshots.this.remove(shardId);
			}

		};
	}

	private @Nullable StoredSession load(int shardId) {
		StoredSession session = this.store.load(shardId);
		if (session == null || isInMemory(session) || restore(session)) {
			return session;
		}
		if (this.whenCold == WhenCold.IDENTIFY) {
			log.info("Shard " + shardId + " begins a new session, as the state of the old one isn't there");
			return null;
		}
		log.warn("Shard " + shardId + " resumes its session without what was known: the cache fills up with what happens from now on");
		return session;
	}

	/** Whether the gateway was only stopped and started again. */
	private boolean isInMemory(StoredSession session) {
		StoredSession known = this.latest.get(session.shardId());
		return known != null && known.sessionId().equals(session.sessionId()) && known.processedSeq() >= session.processedSeq();
	}

	private boolean restore(StoredSession session) {
		Path file = file(session.shardId());
		try (InputStream in = Files.newInputStream(file)) {
			StateFile.Content content = StateFile.read(in);
			if (!content.session().equals(session.sessionId()) || content.sequence() < session.processedSeq()) {
				log.info("The state in " + file + " is older than the session, and can't be used");
				return false;
			}
			this.state.restore(session.shardId(), content);
			return true;
		}
		catch (NoSuchFileException ex) {
			return false;
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The state in " + file + " can't be used: " + ((ex.getMessage() != null) ? ex.getMessage() : "it breaks off"));
			return false;
		}
	}

	private void remove(int shardId) {
		this.latest.remove(shardId);
		try {
			Files.deleteIfExists(file(shardId));
		}
		catch (IOException ex) {
			log.warn("The state in " + file(shardId) + " can't be removed: it is of no use any more", ex);
		}
		this.store.remove(shardId);
	}

	/** Writes the state of all sessions; to be called when the gateway has stopped. A failure is logged, and costs the state. */
	public void write() {
		this.latest.values().forEach(session -> {
			try {
				write(session);
			}
			catch (IOException | UncheckedIOException ex) {
				log.warn("The state can't be written to " + file(session.shardId()) + ": check that the directory can be written to", ex);
			}
		});
	}

	private void write(StoredSession session) throws IOException {
		Path file = file(session.shardId());
		Path draft = file.resolveSibling(file.getFileName() + ".tmp");
		PrivateDirectory.create(this.directory);
		List<GuildState> guilds = this.state.states().stream().filter(guild -> guild.shardId() == session.shardId()).toList();
		try (OutputStream out = Files.newOutputStream(draft)) {
			StateFile.write(out, session.sessionId(), session.processedSeq(), this.state.packedCurrentUser(), this.state.context().users(), guilds);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private Path file(int shardId) {
		return this.directory.resolve("shard-" + shardId + ".state");
	}

	/** What becomes of a session whose state isn't there, as after a crash. */
	public enum WhenCold {

		/** It is resumed: no event is missed, but what was known before is only known again when something happens with it. */
		RESUME,

		/** Another one is begun: everything is told again, but events of the time without a connection are missed. */
		IDENTIFY

	}

}
