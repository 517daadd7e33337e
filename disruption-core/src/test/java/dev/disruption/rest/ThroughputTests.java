package dev.disruption.rest;

import java.time.Duration;
import java.util.List;

import dev.disruption.rest.FakeDiscord.Limit;
import dev.disruption.rest.FakeDiscord.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThroughputTests {

	private static final Route SEND = new Route("POST", "/channels/{channelId}/messages", "1");

	/**
	 * The ideal is a sender who knows all from the start: it fills each window at the very moment that it begins at Discord's, so the
	 * hundredth message goes out with the fourth window, 3 s after the first, and its answer is there a round trip later.
	 */
	@Test
	@Tag("F76")
	void reachesNinetyFivePercentOfWhatThirtyPerSecondAllow() {
		Limit limit = new Limit("hash", 30, Duration.ofSeconds(1));
		FakeDiscord discord = new FakeDiscord(limit);
		List<Outcome> outcomes = discord.send(SEND, 100);
		discord.run(Duration.ofSeconds(10));
		long ideal = 3 * 1000 + 200;
		long taken = outcomes.stream().mapToLong(outcome -> outcome.endedAt).max().orElseThrow();
		assertThat(limit.exceeded).isZero();
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
		assertThat(100.0 * ideal / taken).as("percent of the ideal, after %s ms", taken).isGreaterThanOrEqualTo(95);
	}

}
