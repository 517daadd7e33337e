package dev.disruption.rest;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static dev.disruption.rest.FakeDiscord.answer;
import static org.assertj.core.api.Assertions.assertThat;

class RestMetersTests {

	private static final Route SEND = new Route("POST", "/channels/{channelId}/messages", "1");

	private static final Route READ = new Route("GET", "/channels/{channelId}/messages", "2");

	@Test
	void countsEachAttemptByStatusAndScope() {
		FakeDiscord discord = new FakeDiscord(arrival -> switch (arrival.number()) {
			case 0 -> answer(429, "Retry-After", "1", "X-RateLimit-Scope", "user");
			case 1 -> answer(429, "Retry-After", "1", "X-RateLimit-Scope", "shared");
			case 2 -> answer(503);
			default -> answer(200);
		});
		discord.send(READ);
		discord.run(Duration.ofSeconds(10));
		assertThat(attempts(discord, "429", "user")).isEqualTo(1);
		assertThat(attempts(discord, "429", "shared")).isEqualTo(1);
		assertThat(attempts(discord, "503", "none")).isEqualTo(1);
		assertThat(attempts(discord, "200", "none")).isEqualTo(1);
	}

	@Test
	void showsWhatWaitsAndForHowLong() {
		FakeDiscord discord = new FakeDiscord(
				arrival -> answer(200, "X-RateLimit-Bucket", "hash", "X-RateLimit-Limit", "1", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After",
						"60"));
		RestMeters meters = new RestMeters(discord.meters);
		meters.bind(discord.limiter);
		assertThat(gauge(discord.meters, "discord.rest.queue.wait")).isZero();
		discord.send(SEND, 4);
		discord.run(Duration.ofSeconds(10));
		assertThat(gauge(discord.meters, "discord.rest.queue.size")).isEqualTo(3);
		assertThat(gauge(discord.meters, "discord.rest.queue.wait")).isEqualTo(10);
		meters.close();
		assertThat(discord.meters.find("discord.rest.queue.size").gauge()).isNull();
	}

	@Test
	void showsWhatKeepsEverythingFromBeingSent() {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.route() == SEND) ? answer(401) : FakeDiscord.answerWith("<html>", 429));
		new RestMeters(discord.meters).bind(discord.limiter);
		discord.send(READ);
		discord.send(SEND);
		discord.run(Duration.ofSeconds(1));
		assertThat(gauge(discord.meters, "discord.rest.blocked")).isEqualTo(1);
		assertThat(gauge(discord.meters, "discord.rest.token.refused")).isEqualTo(1);
		assertThat(gauge(discord.meters, "discord.rest.invalid")).isEqualTo(2);
		assertThat(gauge(discord.meters, "discord.rest.circuit.open")).isZero();
		discord.run(Duration.ofMinutes(2));
		assertThat(gauge(discord.meters, "discord.rest.blocked")).isZero();
	}

	@Test
	void allMetersAreDocumented() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		new RestMeters(discord.meters).bind(discord.limiter);
		discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		Map<String, Set<String>> registered = discord.meters.getMeters()
			.stream()
			.collect(Collectors.toMap(meter -> meter.getId().getType() + " " + meter.getId().getName(), meter -> meter.getId()
				.getTags()
				.stream()
				.map(Tag::getKey)
				.collect(Collectors.toSet())));
		Map<String, Set<String>> documented = Arrays.stream(RestMeter.values())
			.collect(Collectors.toMap(meter -> meter.getType() + " " + meter.getName(),
					meter -> Arrays.stream(meter.getKeyNames()).map(KeyName::asString).collect(Collectors.toSet())));
		assertThat(registered).isEqualTo(documented);
	}

	private static double attempts(FakeDiscord discord, String status, String scope) {
		return discord.meters.get("discord.rest.attempts").tags("status", status, "scope", scope).counter().count();
	}

	private static double gauge(SimpleMeterRegistry meters, String name) {
		return meters.get(name).gauge().value();
	}

}
