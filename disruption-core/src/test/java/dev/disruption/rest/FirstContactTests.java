package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import dev.disruption.rest.FakeDiscord.Limit;
import dev.disruption.rest.FakeDiscord.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static dev.disruption.rest.FakeDiscord.answer;
import static org.assertj.core.api.Assertions.assertThat;

/** A route that was never called may share its bucket with any other of its channel. */
@Tag("F77")
class FirstContactTests {

	private static final Route SEND = new Route("POST", "/channels/{channelId}/messages", "1");

	private static final Route READ = new Route("GET", "/channels/{channelId}/messages", "1");

	@Test
	void routesThatWereNeverCalledDoNotExceedTheBucketThatTheyTurnOutToShare() {
		Limit limit = new Limit("hash", 3, Duration.ofSeconds(5));
		FakeDiscord discord = new FakeDiscord(limit);
		List<Outcome> outcomes = IntStream.range(0, 12)
			.mapToObj(i -> discord.send(new Route("GET", "/channels/{channelId}/" + i % 6, "1")))
			.toList();
		discord.run(Duration.ofSeconds(30));
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
		assertThat(limit.exceeded).isZero();
	}

	@Test
	void anExhaustedBucketMayBeTheOneOfANewRoute() {
		Limit limit = new Limit("hash", 5, Duration.ofSeconds(5));
		FakeDiscord discord = new FakeDiscord(limit);
		discord.send(SEND, 500);
		discord.run(Duration.ofSeconds(1));
		Outcome read = discord.send(READ);
		discord.run(Duration.ofSeconds(3));
		assertThat(read.endedAt).isEqualTo(-1);
		discord.run(Duration.ofSeconds(2));
		assertThat(read.status).isEqualTo(200);
		discord.run(Duration.ofSeconds(20));
		assertThat(limit.exceeded).isZero();
	}

	@Test
	void aBucketThatIsExhaustedForLongIsTakenForAnother() {
		Limit limit = new Limit("names", 1, Duration.ofSeconds(600));
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.route() == SEND) ? limit.apply(arrival) : answer(200));
		discord.send(SEND, 2);
		discord.run(Duration.ofSeconds(1));
		Outcome read = discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(read.status).isEqualTo(200);
	}

	@Test
	void oneThatIsGivenUpHoldsUpNobody() {
		FakeDiscord discord = new FakeDiscord(new Limit("hash", 1, Duration.ofSeconds(5)));
		discord.send(SEND);
		Outcome waiting = discord.send(READ);
		Outcome behind = discord.send(SEND);
		discord.run(Duration.ofSeconds(1));
		waiting.cancel.run();
		discord.run(Duration.ofSeconds(6));
		assertThat(waiting.endedAt).isEqualTo(-1);
		assertThat(behind.status).isEqualTo(200);
	}

	@Test
	void channelsFindOutSideBySide() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		for (int i = 0; i < 20; i++) {
			discord.send(new Route("GET", "/channels/{channelId}", String.valueOf(i)));
		}
		discord.run(Duration.ofMillis(100));
		assertThat(discord.arrivals).hasSize(20);
	}

}
