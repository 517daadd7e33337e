package dev.disruption.gateway;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import dev.disruption.rest.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("F38")
class FileIdentifyLedgerTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@TempDir private Path directory;

	@Test
	void remembersOverRestarts() {
		ledger("one").add(NOON);
		ledger("one").add(NOON.plusSeconds(10));
		ledger("one").add(NOON.plusSeconds(20));
		assertThat(ledger("one").since(NOON.plusSeconds(10))).containsExactly(NOON.plusSeconds(10), NOON.plusSeconds(20));
	}

	@Test
	void keepsBotsApartAndTheirTokensSecret() throws Exception {
		ledger("one").add(NOON);
		ledger("other").add(NOON.plusSeconds(1));
		assertThat(ledger("other").since(NOON)).containsExactly(NOON.plusSeconds(1));
		assertThat(Files.readString(this.directory.resolve("identifies.log"))).doesNotContain("one", "other");
	}

	@Test
	void passesOverDamagedLines() throws Exception {
		ledger("one").add(NOON);
		Files.writeString(this.directory.resolve("identifies.log"), "\u00002026-\n\nyesterday " + new Token("one").fingerprint() + "\n",
				StandardOpenOption.APPEND);
		ledger("one").add(NOON.plusSeconds(1));
		assertThat(ledger("one").since(NOON)).containsExactly(NOON, NOON.plusSeconds(1));
	}

	@Test
	void doesNotGrowForEver() throws Exception {
		StringBuilder old = new StringBuilder();
		for (int i = 0; i < 5_000; i++) {
			old.append(NOON.plusSeconds(i)).append(' ').append(new Token("one").fingerprint()).append('\n');
		}
		Files.writeString(this.directory.resolve("identifies.log"), old);
		assertThat(ledger("one").since(NOON.plusSeconds(4_990))).hasSize(10);
		assertThat(Files.readAllLines(this.directory.resolve("identifies.log"))).hasSize(10);
	}

	@Test
	void saysWhichFileItCanNotWrite() throws Exception {
		Path file = Files.createFile(this.directory.resolve("no-directory"));
		assertThatThrownBy(() -> new FileIdentifyLedger(file, new Token("one")).add(NOON)).isInstanceOf(UncheckedIOException.class)
			.hasMessageContaining("no-directory");
	}

	private FileIdentifyLedger ledger(String token) {
		return new FileIdentifyLedger(this.directory, new Token(token));
	}

}
