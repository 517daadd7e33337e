package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.disruption.rest.FakeDiscord.Arrival;
import dev.disruption.rest.FakeDiscord.Limit;
import dev.disruption.rest.FakeDiscord.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.reactive.function.client.ClientResponse;

import static dev.disruption.rest.FakeDiscord.answer;
import static org.assertj.core.api.Assertions.assertThat;

class ReactionTests {

	private static final Route REACT = new Route("PUT", "/channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me", "1");

	private static final Route SEND = new Route("POST", "/channels/{channelId}/messages", "1");

	private long free;

	private int limited;

	/** Discord takes one reaction in 250 ms, whatever it says. */
	@ParameterizedTest
	@CsvSource({ "5, 1.0, 0", "5, 1.0, 4", "1, 0.02, 0", "1, 0.02, 1", "10, 0.1, 0", "1, 0.25, 0" })
	@Tag("F93")
	void findsOutHowManyReactionsDiscordReallyTakes(int limit, double resetAfter, int remaining) {
		Limit messages = new Limit("messages", 10, Duration.ofSeconds(5));
		FakeDiscord discord = new FakeDiscord(
				arrival -> (arrival.route() == SEND) ? messages.apply(arrival) : react(arrival, limit, resetAfter, remaining));
		List<Outcome> reactions = discord.send(REACT, 200);
		List<Outcome> others = new ArrayList<>();
		for (int second = 0; second < 90; second++) {
			others.add(discord.send(SEND));
			discord.run(Duration.ofSeconds(1));
			if (second > 0) {
				assertThat(others.get(second - 1).answeredAt - (second - 1) * 1000L).as("wait of message %s", second).isBetween(0L, 1300L);
			}
		}
		discord.run(Duration.ofSeconds(60));
		assertThat(reactions).allMatch(outcome -> outcome.status == 204);
		assertThat(this.limited).isLessThanOrEqualTo(2);
		assertThat(discord.arrivals.stream().filter(arrival -> arrival.route() == REACT)).hasSize(200 + this.limited);
		assertThat(messages.exceeded).isZero();
	}

	private ClientResponse react(Arrival arrival, int limit, double resetAfter, int remaining) {
		boolean accepted = arrival.at() >= this.free;
		String[] headers = { "X-RateLimit-Bucket", "reactions", "X-RateLimit-Limit", String.valueOf(limit), "X-RateLimit-Remaining",
				String.valueOf(accepted ? limit - 1 : remaining), "X-RateLimit-Reset-After", String.valueOf(resetAfter), "Retry-After",
				String.valueOf((this.free - arrival.at()) / 1000.0), "X-RateLimit-Scope", "user" };
		if (!accepted) {
			this.limited++;
			return answer(429, headers);
		}
		this.free = arrival.at() + 250;
		return answer(204, headers);
	}

}
