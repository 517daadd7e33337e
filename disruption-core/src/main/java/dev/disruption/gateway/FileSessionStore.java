package dev.disruption.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A {@link SessionStore} of one JSON file for each shard. Each bot needs a directory of its own; the shards of one bot may share it. */
public final class FileSessionStore implements SessionStore {

	private static final Log log = LogFactory.getLog(FileSessionStore.class);

	private final JsonMapper mapper = new JsonMapper();

	private final Path directory;

	/** @param directory is made when something is saved */
	public FileSessionStore(Path directory) {
		this.directory = directory;
	}

	@Override
	public @Nullable StoredSession load(int shardId) {
		Path file = file(shardId);
		try {
			return this.mapper.readValue(Files.readAllBytes(file), StoredSession.class);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException | JacksonException ex) {
			log.warn("The session in " + file + " can't be read, and will be replaced: " + ex.getMessage());
			return null;
		}
	}

	@Override
	public void save(StoredSession session) {
		Path file = file(session.shardId());
		Path draft = file.resolveSibling(file.getFileName() + ".tmp");
		try {
			PrivateDirectory.create(this.directory);
			Files.write(draft, this.mapper.writeValueAsBytes(session));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The session can't be saved to " + file + ": check that the directory can be written to", ex);
		}
	}

	@Override
	public void remove(int shardId) {
		try {
			Files.deleteIfExists(file(shardId));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The session in " + file(shardId) + " can't be removed: check that the directory can be written to", ex);
		}
	}

	private Path file(int shardId) {
		return this.directory.resolve("shard-" + shardId + ".json");
	}

}
