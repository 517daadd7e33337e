package dev.disruption.sample.restart;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.disruption.event.MessageEvent.MessageCreate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.event.EventListener;

/** Writes down every message that it has handled. No component, as the sample bot would find it. */
@EnableAutoConfiguration
class RecordingBot implements AutoCloseable {

	/** What is said to have the developer tools restart the bot. */
	static final String RESTART = "restart, please";

	private final FileChannel file;

	RecordingBot(@Value("${record}") Path file) throws IOException {
		this.file = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	public static void main(String[] args) {
		SpringApplication.run(RecordingBot.class, args);
	}

	/** Slow enough for more to wait: what is written has reached the disk. */
	@EventListener
	void on(MessageCreate event) throws IOException {
		this.file.write(ByteBuffer.wrap((event.message().content() + "\n").getBytes(StandardCharsets.UTF_8)));
		this.file.force(false);
		if (event.message().content().equals(RESTART)) {
			// as the developer tools' file watcher does, which isn't waited for by the restart either
			new Thread(Restarter.getInstance()::restart).start();
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
