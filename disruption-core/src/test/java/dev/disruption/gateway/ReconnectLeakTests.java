package dev.disruption.gateway;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.Reconnects.Usage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process has after many connections: memory in the heap and outside of it, threads and open files. */
@ParameterizedClass
@EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
@EnabledOnOs(value = OS.LINUX, disabledReason = "measured with /proc")
@Tag("F51")
class ReconnectLeakTests {

	private static final long MEBIBYTE = 1024 * 1024;

	/**
	 * A heap that neither grows nor shrinks, and a compiler that needs little memory of its own: what else becomes more is what connections
	 * leave behind.
	 */
	private static final List<String> STEADY = List.of("-Xms64m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch",
			"-XX:TieredStopAtLevel=1");

	private final Compression compression;

	@TempDir private Path directory;

	ReconnectLeakTests(Compression compression) {
		this.compression = compression;
	}

	@Test
	@Tag("F75")
	void aFewHundredReconnectsLeaveNothingBehind() throws Exception {
		reconnect(300);
	}

	/** A day of them, a minute each, takes 1,440. */
	@Test
	@Tag("F75")
	@Tag("slow")
	void tenThousandReconnectsLeaveNothingBehind() throws Exception {
		reconnect(10_000);
	}

	private void reconnect(int times) throws Exception {
		List<String> output = run(times);
		Usage before = usage("before ", output);
		Usage after = usage("after ", output);
		System.out.printf("%s: %d reconnects, %s, then %s%n", this.compression, times, before, after);
		// a context of zstd has touched some 30 KB, an inflater more: a kilobyte is code that was compiled late
		assertThat(after.resident()).as("%s, then %s", before, after).isLessThan(before.resident() + 5 * MEBIBYTE + times * 1024L);
		assertThat(after.heap()).as("%s, then %s", before, after).isLessThan(before.heap() + MEBIBYTE);
		assertThat(after.pooled()).isLessThanOrEqualTo(before.pooled() + 4 * MEBIBYTE);
		assertThat(after.files()).isLessThanOrEqualTo(before.files() + 8);
		assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 4);
		assertThat(output).contains("lost 0");
	}

	private List<String> run(int times) throws IOException, InterruptedException {
		Path output = this.directory.resolve("output");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(STEADY);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Reconnects.class.getName(), this.compression.name(),
				String.valueOf(times)));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile())).start();
		try {
			assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the process has ended").isTrue();
			List<String> lines = Files.readAllLines(output);
			assertThat(process.exitValue()).as(() -> String.join("\n", lines)).isZero();
			return lines;
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static Usage usage(String begin, List<String> output) {
		return output.stream().filter(line -> line.startsWith(begin)).map(Usage::parse).findFirst().orElseThrow();
	}

}
