package dev.disruption.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.simulator.Simulator;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest
class ReconnectTests {

	private static final int MESSAGES = 300;

	@Autowired private Discord discord;

	@Autowired private Received received;

	@Test
	@Tag("F28")
	@Tag("F46")
	void losesNoMessageAndNeverIdentifiesAgainWhenTheConnectionBreaks() throws InterruptedException {
		Simulator simulator = this.discord.simulator();
		for (int i = 0; i < MESSAGES; i++) {
			simulator.say("ada", "random", "message " + i);
			if (i % 100 == 50) {
				simulator.faults().dropConnections();
			}
		}
		List<String> contents = new ArrayList<>();
		while (contents.size() < MESSAGES) {
			String content = this.received.contents.poll(20, TimeUnit.SECONDS);
			assertThat(content).as("after " + contents).isNotNull();
			contents.add(content);
		}
		assertThat(contents).isEqualTo(IntStream.range(0, MESSAGES).mapToObj(i -> "message " + i).toList());
		assertThat(simulator.gateway().identifies()).isEqualTo(1);
		assertThat(simulator.gateway().resumes()).isPositive();
		assertThat(simulator.violations()).isEmpty();
	}

	static class Received {

		final BlockingQueue<String> contents = new LinkedBlockingQueue<>();

		@EventListener
		void on(MessageCreate event) {
			this.contents.add(event.message().content());
		}

	}

	@TestConfiguration
	static class Listening {

		@Bean
		Received received() {
			return new Received();
		}

	}

}
