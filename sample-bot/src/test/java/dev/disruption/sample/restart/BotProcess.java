package dev.disruption.sample.restart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.disruption.simulator.Simulator;

import static org.assertj.core.api.Assertions.assertThat;

/** A {@link RecordingBot} that can be killed; what it recorded and its data directory outlive it. */
final class BotProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Path record;

	private final Path log;

	private final List<String> command;

	private Process process;

	/** @param developing whether the developer tools can restart it */
	BotProcess(Path directory, Simulator discord, boolean developing) {
		this.record = directory.resolve("record.txt");
		this.log = directory.resolve("log.txt");
		// surefire's own class path is a jar that lists the real one
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		this.command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx128m",
				"-Dspring.devtools.restart.enabled=" + developing, "-cp",
				classPath, RecordingBot.class.getName(), "--record=" + this.record, "--spring.main.web-application-type=none",
				"--spring.config.location=optional:classpath:/none/", "--disruption.token=" + discord.token(),
				"--disruption.rest.url=" + discord.restUrl(), "--disruption.data-directory=" + directory.resolve("data"),
				"--disruption.gateway.intents=guilds,guild-messages,message-content");
		this.process = start();
	}

	void restart() {
		this.process = start();
	}

	private Process start() {
		try {
			return new ProcessBuilder(this.command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Nothing in it gets to do anything more. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
	}

	/** Asks it to end, as an operating system does. Answers how long that took. */
	Duration terminate() throws InterruptedException {
		long begin = System.nanoTime();
		this.process.destroy();
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** The messages that were handled, one after the other. */
	List<String> recorded() {
		try {
			return Files.exists(this.record) ? Files.readAllLines(this.record) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	long recordedBytes() {
		return this.record.toFile().length();
	}

	String log() {
		try {
			return Files.readString(this.log, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
