package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.time.SteppedWallClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class WallClockFaultTests {

	private static final String SEND = "POST /channels/{channel.id}/messages";

	private final Hastened time = new Hastened(20);

	private final SteppedWallClock stepped = new SteppedWallClock(this.time);

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	private final DiscordRest rest = DiscordRest.builder()
		.baseUrl(this.discord.restUrl())
		.token(new Token(this.discord.token()))
		.scheduler(this.stepped)
		.build();

	@AfterEach
	void close() {
		this.rest.close();
		this.discord.close();
		this.time.dispose();
	}

	@Test
	@Tag("F20")
	void waitsForBucketsByTheMonotonicClockAlone() {
		Snowflake general = Snowflake.of(this.discord.world().channel("general").id());
		long start = this.time.now(TimeUnit.NANOSECONDS);
		Flux.just(1L, -1L, 24L, -48L).concatMap(hours -> {
			this.stepped.set(Duration.ofHours(hours));
			return Flux.range(0, 6).flatMap(number -> this.rest.messages().createMessage(general, new CreateMessage().content("m")));
		}).then(Mono.empty()).block(Duration.ofSeconds(60));
		List<Integer> statuses = this.discord.journal()
			.entries(Kind.REST)
			.stream()
			.filter(entry -> entry.name().equals(SEND))
			.map(entry -> entry.document().path("status").asInt(0))
			.toList();
		assertThat(statuses).hasSize(24).containsOnly(200);
		assertThat(Duration.ofNanos(this.time.now(TimeUnit.NANOSECONDS) - start)).as("five in five seconds")
			.isGreaterThanOrEqualTo(Duration.ofSeconds(20));
		assertThat(this.discord.violations()).isEmpty();
	}

}
