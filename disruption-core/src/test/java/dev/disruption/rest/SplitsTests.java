package dev.disruption.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.ModifyChannel;
import dev.disruption.rest.FakeDiscord.Limit;
import dev.disruption.rest.FakeDiscord.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static dev.disruption.rest.FakeDiscord.answer;
import static dev.disruption.rest.FakeDiscord.answerWith;
import static org.assertj.core.api.Assertions.assertThat;

class SplitsTests {

	private static final Route DELETE = new Route("DELETE", "/channels/{channelId}/messages/{messageId}", "1");

	private static final Route MODIFY = new Route("PATCH", "/channels/{channelId}", "1");

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	@Test
	@Tag("F80")
	void deletionsHaveThreeBucketsByTheAgeOfTheMessage() {
		Limit fresh = new Limit("fresh", 3, Duration.ofSeconds(1));
		Limit normal = new Limit("normal", 5, Duration.ofSeconds(5));
		Limit old = new Limit("old", 30, Duration.ofSeconds(120));
		FakeDiscord discord = new FakeDiscord(arrival -> {
			Duration age = Duration.between(id(arrival.path()).createdAt(), NOW);
			return (age.toDays() > 14 ? old : age.toSeconds() < 60 ? fresh : normal).apply(arrival);
		});
		discord.time.advanceTimeTo(NOW);
		List<Outcome> outcomes = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			outcomes.add(delete(discord, Duration.ofDays(20), i));
			outcomes.add(delete(discord, Duration.ofHours(1), i));
			outcomes.add(delete(discord, Duration.ofSeconds(5), i));
		}
		discord.run(Duration.ofSeconds(18));
		// an exhausted bucket of one age doesn't stop the others: 14 windows of the first, 4 of the second, 1 of the third
		assertThat(arrived(discord, "fresh")).isEqualTo(40);
		assertThat(arrived(discord, "normal")).isEqualTo(20);
		assertThat(arrived(discord, "old")).isEqualTo(30);
		discord.run(Duration.ofSeconds(130));
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
		assertThat(fresh.exceeded + normal.exceeded + old.exceeded).isZero();
	}

	@Test
	@Tag("F86")
	void aSecondNameInTenMinutesHoldsUpNamesAndTopicsOnly() {
		FakeDiscord discord = new FakeDiscord(arrival -> arrival.path().contains("name") && arrival.at() < 600_000
				? answerWith("{\"retry_after\":600}", 429, "Retry-After", "600", "X-RateLimit-Limit", "10", "X-RateLimit-Remaining", "8",
						"X-RateLimit-Reset-After", "15", "X-RateLimit-Bucket", "hash", "X-RateLimit-Scope", "user")
				: answer(200, "X-RateLimit-Limit", "10", "X-RateLimit-Remaining", "8", "X-RateLimit-Reset-After", "15", "X-RateLimit-Bucket",
						"hash"));
		Outcome renamed = discord.send(MODIFY, "name", new ModifyChannel().name("new"));
		discord.run(Duration.ofSeconds(1));
		Outcome topic = discord.send(MODIFY, "name-too", new ModifyChannel().topic(null));
		Outcome slower = discord.send(MODIFY, "slow-mode", new ModifyChannel().rateLimitPerUser(5));
		Outcome elsewhere = discord.send(new Route("PATCH", "/channels/{channelId}", "2"), "other", new ModifyChannel().name("new"));
		discord.run(Duration.ofSeconds(1));
		assertThat(slower.status).isEqualTo(200);
		assertThat(elsewhere.status).isEqualTo(200);
		assertThat(renamed.endedAt).isEqualTo(-1);
		assertThat(topic.endedAt).isEqualTo(-1);
		Outcome impatient = discord
			.send(discord.call(MODIFY, "name", new ModifyChannel().name("x")).contextWrite(DiscordRest.maxWait(Duration.ofSeconds(10))));
		assertThat(impatient.error).isInstanceOf(DiscordException.RateLimited.class).hasMessageContaining("exceeds maxWait");
		discord.run(Duration.ofSeconds(600));
		assertThat(renamed.status).isEqualTo(200);
		assertThat(topic.status).isEqualTo(200);
	}

	private static Outcome delete(FakeDiscord discord, Duration age, int number) {
		long millis = NOW.minus(age).toEpochMilli() - Snowflake.of(0).createdAt().toEpochMilli();
		return discord.send(DELETE, String.valueOf((millis << 22) + number), null);
	}

	private static Snowflake id(String path) {
		return Snowflake.of(path.substring(1));
	}

	private static long arrived(FakeDiscord discord, String age) {
		return discord.arrivals.stream().map(arrival -> Duration.between(id(arrival.path()).createdAt(), NOW)).filter(sent -> switch (age) {
			case "fresh" -> sent.toSeconds() < 60;
			case "old" -> sent.toDays() > 14;
			default -> sent.toSeconds() >= 60 && sent.toDays() <= 14;
		}).count();
	}

}
