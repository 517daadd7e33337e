package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F37")
class StoredSessionTests {

	private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

	private final GatewaySettings settings = settings("token", builder -> builder.intents(Intent.GUILDS));

	private final StoredSession stored = StoredSession.of(this.settings, 1, 2, new ResumePoint("s1", null, 7), NOW);

	@Test
	void isResumedByTheSameShardOfTheSameBotWithinThreeMinutes() {
		assertThat(this.stored.obstacle(this.settings, 1, 2, NOW)).isNull();
		assertThat(this.stored.obstacle(this.settings, 1, 2, NOW.plus(Duration.ofMinutes(3)))).isNull();
		assertThat(this.stored.obstacle(settings("Bot token", builder -> builder.intents(Intent.GUILDS)), 1, 2, NOW)).isNull();
	}

	@Test
	void isTooOldAfterThreeMinutes() {
		assertThat(this.stored.obstacle(this.settings, 1, 2, NOW.plusSeconds(181))).isEqualTo("it is 181 s old");
		assertThat(this.stored.obstacle(settings("token", builder -> builder.intents(Intent.GUILDS).sessionMaxAge(Duration.ofMinutes(5))), 1, 2,
				NOW.plusSeconds(181))).isNull();
	}

	@Test
	void isOfUnknownAgeWhenTheClockWasSetBack() {
		assertThat(this.stored.obstacle(this.settings, 1, 2, NOW.minusSeconds(181))).isEqualTo("it is 181 s old");
	}

	@Test
	void isOfAnotherShardCountOrShard() {
		assertThat(this.stored.obstacle(this.settings, 1, 3, NOW)).isEqualTo("it is of shard 1/2");
		assertThat(this.stored.obstacle(this.settings, 0, 2, NOW)).isEqualTo("it is of shard 1/2");
	}

	@Test
	void isOfAnotherBot() {
		assertThat(this.stored.obstacle(settings("other", builder -> builder.intents(Intent.GUILDS)), 1, 2, NOW))
			.isEqualTo("it is of another bot, or the token was changed");
	}

	@Test
	void isOfOtherIntents() {
		assertThat(this.stored.obstacle(settings("token", builder -> builder.intents(Intent.GUILDS, Intent.GUILD_MESSAGES)), 1, 2, NOW))
			.isEqualTo("the intents were changed");
	}

	@Test
	void isOfAnotherVersion() {
		StoredSession later = new StoredSession(2, 1, 2, "s1", null, 7, 1, 10, this.stored.tokenFingerprint(), NOW);
		StoredSession otherApi = new StoredSession(1, 1, 2, "s1", null, 7, 1, 11, this.stored.tokenFingerprint(), NOW);
		assertThat(later.obstacle(this.settings, 1, 2, NOW)).isEqualTo("it is of another version");
		assertThat(otherApi.obstacle(this.settings, 1, 2, NOW)).isEqualTo("it is of another version");
	}

	@Test
	void isIncomplete() {
		assertThat(StoredSession.of(this.settings, 1, 2, new ResumePoint("s1", null, -1), NOW).obstacle(this.settings, 1, 2, NOW))
			.isEqualTo("it is incomplete");
	}

	@Test
	void doesNotContainTheToken() {
		assertThat(this.stored.toString()).doesNotContain("=token").contains("tokenFingerprint=3c469e9d6c5875d3");
	}

	private static GatewaySettings settings(String token, UnaryOperator<GatewaySettings.Builder> changes) {
		return changes.apply(GatewaySettings.builder(new Token(token))).build();
	}

}
