package com.example.events;

import java.time.Duration;

import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest(properties = "disruption.gateway.additional-intents=message-content")
class EventExamplesTests {

	@Autowired private Discord discord;

	@Autowired private EventExamples examples;

	@Test
	void tellHowEventsCameAndHowShardsAre() {
		this.discord.user("ada").in("general").says("Hello");
		await("Hello, received by shard 0");
		await("Shard 0 is CONNECTED, it was IDENTIFYING");
		assertThat(this.examples.seen).anyMatch(text -> text.contains("\"MESSAGE_CREATE\""));
	}

	private void await(String expected) {
		Flux.interval(Duration.ofMillis(10)).takeUntil(tick -> this.examples.seen.contains(expected)).blockLast(Duration.ofSeconds(20));
	}

	@Configuration
	@EnableAutoConfiguration
	@Import(EventExamples.class)
	static class Application {
	}

}
