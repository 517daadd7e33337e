package dev.disruption.gateway;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileSessionStoreTests {

	private static final StoredSession SESSION = new StoredSession(1, 3, 16, "s1", "wss://resume.test", 42, 513, 10, "0123456789abcdef",
			Instant.parse("2026-11-21T15:00:00.123Z"));

	@TempDir private Path directory;

	@Test
	@Tag("F36")
	void readsWhatItWrote() throws Exception {
		Path data = this.directory.resolve("data");
		new FileSessionStore(data).save(SESSION);
		assertThat(new FileSessionStore(data).load(3)).isEqualTo(SESSION);
		assertThat(new FileSessionStore(data).load(4)).isNull();
		assertThat(Files.readString(data.resolve("shard-3.json")))
			.contains("\"sessionId\":\"s1\"", "\"processedSeq\":42", "\"savedAt\":\"2026-11-21T15:00:00.123Z\"");
		assertThat(Files.list(data)).hasSize(1);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
	}

	@Test
	void forgetsWhatIsOver() {
		FileSessionStore store = new FileSessionStore(this.directory);
		store.remove(3);
		store.save(SESSION);
		store.remove(3);
		assertThat(store.load(3)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "null", "[]", "{\"v\":1}", "\u0000\u0000\u0000", "{\"v\":\"one\",\"sessionId\":7}" })
	@Tag("F37")
	void takesADamagedFileForNoneAndReplacesIt(String content) throws Exception {
		Files.writeString(this.directory.resolve("shard-3.json"), content);
		FileSessionStore store = new FileSessionStore(this.directory);
		StoredSession damaged = store.load(3);
		assertThat(damaged).isNull();
		store.save(SESSION);
		assertThat(store.load(3)).isEqualTo(SESSION);
	}

	@Test
	@Tag("F37")
	void takesHalfAFileForNone() throws Exception {
		FileSessionStore store = new FileSessionStore(this.directory);
		store.save(SESSION);
		byte[] whole = Files.readAllBytes(this.directory.resolve("shard-3.json"));
		for (int length = 0; length < whole.length; length++) {
			Files.write(this.directory.resolve("shard-3.json"), java.util.Arrays.copyOf(whole, length));
			assertThat(store.load(3)).isNull();
		}
	}

	@Test
	void saysWhichFileItCanNotWrite() throws Exception {
		Path file = Files.createFile(this.directory.resolve("no-directory"));
		assertThatThrownBy(() -> new FileSessionStore(file).save(SESSION)).isInstanceOf(UncheckedIOException.class)
			.hasMessageContaining("no-directory")
			.hasMessageContaining("check that the directory can be written to");
	}

}
