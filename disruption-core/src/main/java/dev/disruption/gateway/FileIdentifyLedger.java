package dev.disruption.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.disruption.rest.Token;

/** An {@link IdentifyLedger} in a file of one line for each identify. Processes of one bot may share it, and so may bots. */
public final class FileIdentifyLedger implements IdentifyLedger {

	private static final int MANY = 4096;

	private final Path file;

	private final String bot;

	/** @param directory is made when something is written */
	public FileIdentifyLedger(Path directory, Token token) {
		this.file = directory.resolve("identifies.log");
		this.bot = token.fingerprint();
	}

	@Override
	public synchronized List<Instant> since(Instant begin) {
		try {
			List<String> lines = Files.readAllLines(this.file, StandardCharsets.ISO_8859_1);
			if (lines.size() > MANY) {
				forget(lines, begin);
			}
			return lines.stream().filter(line -> line.endsWith(" " + this.bot)).flatMap(line -> time(line).stream())
				.filter(time -> !time.isBefore(begin)).sorted().toList();
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The identifies in " + this.file + " can't be read: check the rights to it", ex);
		}
	}

	@Override
	public synchronized void add(Instant time) {
		try {
			PrivateDirectory.create(Objects.requireNonNull(this.file.toAbsolutePath().getParent()));
			// one small write at the end of the file: whole or not at all, whoever else writes
			Files.writeString(this.file, time + " " + this.bot + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The identify can't be noted in " + this.file + ": check that the directory can be written to", ex);
		}
	}

	private void forget(List<String> lines, Instant begin) throws IOException {
		List<String> recent = new ArrayList<>(lines);
		recent.removeIf(line -> time(line).stream().noneMatch(time -> !time.isBefore(begin)));
		Path draft = this.file.resolveSibling(this.file.getFileName() + ".tmp");
		Files.write(draft, recent, StandardCharsets.ISO_8859_1);
		Files.move(draft, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Nothing for a line that was damaged. */
	private static List<Instant> time(String line) {
		try {
			return List.of(Instant.parse(line.substring(0, Math.max(0, line.indexOf(' ')))));
		}
		catch (DateTimeParseException ex) {
			return List.of();
		}
	}

}
