package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.disruption.rest.FakeDiscord.Limit;
import dev.disruption.rest.FakeDiscord.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.disruption.rest.FakeDiscord.answer;
import static dev.disruption.rest.FakeDiscord.answerWith;
import static org.assertj.core.api.Assertions.assertThat;

class RateLimiterTests {

	private static final Route SEND = new Route("POST", "/channels/{channelId}/messages", "1");

	private static final Route DELETE = new Route("DELETE", "/channels/{channelId}/messages/{messageId}", "1");

	private static final Route READ = new Route("GET", "/channels/{channelId}/messages", "1");

	private static final Route READ_ELSEWHERE = new Route("GET", "/channels/{channelId}/messages", "2");

	private static final Route FOLLOW_UP = new Route("POST", "/webhooks/{applicationId}/{interactionToken}", "1/t");

	private static final Route CALLBACK = new Route("POST", "/interactions/{interactionId}/{interactionToken}/callback", "1/t");

	@Test
	@Tag("F76")
	void sendsAHundredIntoFivePerFiveSecondsWithoutOneTooMany() {
		Limit limit = new Limit("hash", 5, Duration.ofSeconds(5));
		FakeDiscord discord = new FakeDiscord(limit);
		List<Outcome> outcomes = discord.send(SEND, 100);
		discord.run(Duration.ofSeconds(200));
		assertThat(limit.exceeded).isZero();
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
		// 20 windows; each costs at most the way there and back on top of its 5 seconds
		assertThat(outcomes.get(99).endedAt).isLessThan(95_000 + 20 * 200);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	@Tag("F76")
	@Tag("F81")
	@Tag("F82")
	void sendsNotOneTooManyThoughRequestsAndAnswersOvertakeEachOther(int seed) {
		Random random = new Random(seed);
		Limit limit = new Limit("hash", 5, Duration.ofSeconds(2));
		FakeDiscord discord = new FakeDiscord(limit).latency(departure -> Duration.ofMillis(10 + random.nextInt(900)));
		List<Outcome> outcomes = discord.send(SEND, 200);
		discord.run(Duration.ofSeconds(600));
		assertThat(limit.exceeded).isZero();
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
	}

	@Test
	@Tag("F77")
	void countsRoutesOfOneHashTogetherAndChannelsApart() {
		Limit limit = new Limit("hash", 5, Duration.ofSeconds(5));
		FakeDiscord discord = new FakeDiscord(limit);
		discord.send(SEND);
		discord.send(READ);
		discord.send(READ_ELSEWHERE);
		discord.run(Duration.ofSeconds(6));
		discord.send(SEND, 5);
		discord.send(READ, 5);
		discord.send(READ_ELSEWHERE, 5);
		discord.run(Duration.ofSeconds(3));
		assertThat(limit.exceeded).isZero();
		assertThat(discord.arrivedAt(SEND)).hasSize(1 + 5);
		assertThat(discord.arrivedAt(READ)).hasSize(1);
		assertThat(discord.arrivedAt(READ_ELSEWHERE)).hasSize(1 + 5);
		discord.run(Duration.ofSeconds(10));
		assertThat(discord.arrivedAt(READ)).hasSize(1 + 5);
		assertThat(limit.exceeded).isZero();
	}

	@Test
	@Tag("F79")
	void deletionsOfAHundredMessagesAreCountedTogether() {
		Limit limit = new Limit("hash", 5, Duration.ofSeconds(1));
		FakeDiscord discord = new FakeDiscord(limit);
		List<Outcome> outcomes = IntStream.rangeClosed(1, 100).mapToObj(id -> discord.send(DELETE, String.valueOf(id), null)).toList();
		discord.run(Duration.ofSeconds(60));
		assertThat(limit.exceeded).isZero();
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
	}

	@Test
	@Tag("F97")
	void aCallThatWasLimitedGoesBeforeTheFiveHundredThatWait() {
		Limit limit = new Limit("hash", 50, Duration.ofSeconds(2));
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 20)
				? answer(429, "Retry-After", "3", "X-RateLimit-Scope", "user", "X-RateLimit-Remaining", "0", "X-RateLimit-Bucket", "hash")
				: limit.apply(arrival));
		List<Outcome> outcomes = IntStream.rangeClosed(1, 550).mapToObj(number -> discord.send(SEND, String.valueOf(number), null)).toList();
		discord.run(Duration.ofSeconds(120));
		List<Integer> numbers = discord.arrivals.stream().map(arrival -> Integer.parseInt(arrival.path().substring(1))).toList();
		// what was under way with it arrived with it
		int again = numbers.lastIndexOf(numbers.get(20));
		assertThat(again).isLessThanOrEqualTo(50);
		assertThat(numbers.subList(again + 1, numbers.size())).isSorted().hasSize(551 - again - 1);
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
	}

	@Test
	@Tag("F78")
	void losesNothingWhileTheHashOfARouteAlternates() {
		Limit limit = new Limit("hash", 5, Duration.ofSeconds(1));
		FakeDiscord discord = new FakeDiscord(arrival -> limit.answer(arrival, (arrival.number() % 2 == 0) ? "even" : "odd"));
		List<Outcome> outcomes = discord.send(SEND, 100);
		discord.run(Duration.ofSeconds(120));
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
	}

	@Test
	@Tag("F78")
	@Tag("F97")
	void takesTheQueueAlongInItsOrderWhenTheHashChanges() {
		Limit limit = new Limit("hash", 2, Duration.ofSeconds(1));
		FakeDiscord discord = new FakeDiscord(arrival -> limit.answer(arrival, (arrival.number() < 10) ? "old" : "new"));
		List<Outcome> outcomes = discord.send(SEND, 30);
		discord.run(Duration.ofSeconds(60));
		assertThat(limit.exceeded).isZero();
		assertThat(outcomes).extracting(outcome -> outcome.endedAt).isSorted().doesNotContain(-1L);
	}

	@Test
	@Tag("F83")
	void waitsForTheLongerOfHeaderAndBodyAndAsksOnceMore() {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0) ? answerWith("{\"retry_after\":0.35,\"global\":false}", 429,
				"Retry-After", "1", "X-RateLimit-Scope", "user", "X-RateLimit-Remaining", "0") : answer(200));
		Outcome outcome = discord.send(SEND);
		discord.run(Duration.ofSeconds(10));
		assertThat(outcome.status).isEqualTo(200);
		assertThat(discord.arrivedAt(SEND)).containsExactly(100L, 1300L);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			0    | {}
			''   | {}
			-1   | {}
			NaN  | {}
			0.5  | {}
			none | {}
			none | ''
			none | [1, 2]
			none | <html>Too many requests</html>
			none | {"retry_after": "soon"}
			none | {"retry_after": -3}
			Fri, 31 Dec 1999 23:59:59 GMT | {"message": "You are being rate limited."}
			""")
	@Tag("F84")
	void triesFiveTimesAtAMeasuredPaceWhateverTheLimitSays(String retryAfter, String body) {
		FakeDiscord discord = new FakeDiscord(arrival -> (retryAfter != null)
				? answerWith(body, 429, "X-RateLimit-Scope", "user", "Retry-After", retryAfter) : answerWith(body, 429, "X-RateLimit-Scope", "user"));
		Outcome outcome = discord.send(READ);
		discord.run(Duration.ofMinutes(5));
		assertThat(outcome.error).isInstanceOf(DiscordException.RateLimited.class);
		List<Long> arrivals = discord.arrivedAt(READ);
		assertThat(arrivals).hasSize(5);
		assertThat(IntStream.range(1, 5).mapToLong(i -> arrivals.get(i) - arrivals.get(i - 1)))
			.allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(300));
	}

	@Test
	@Tag("F84")
	void doublesThePauseIfTheLimitSaysNothing() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(429));
		discord.send(READ);
		discord.run(Duration.ofMinutes(5));
		assertThat(discord.arrivedAt(READ)).containsExactly(100L, 1300L, 3500L, 7700L, 15_900L);
	}

	@Test
	@Tag("F85")
	void aSharedLimitStopsItsRouteInItsChannelOnly() {
		Limit limit = new Limit("hash", 10, Duration.ofSeconds(5));
		Route elsewhere = new Route("POST", SEND.template(), "2");
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.route() == SEND && arrival.at() < 1_000_000)
				? answerWith("{\"retry_after\":1336.57,\"global\":false}", 429, "Retry-After", "1337", "X-RateLimit-Limit", "10",
						"X-RateLimit-Remaining", "9", "X-RateLimit-Reset-After", "64.57", "X-RateLimit-Bucket", "hash",
						"X-RateLimit-Scope", "shared")
				: limit.apply(arrival));
		Outcome limited = discord.send(SEND);
		discord.run(Duration.ofSeconds(1));
		List<Outcome> others = Stream.of(READ, elsewhere).flatMap(route -> discord.send(route, 20).stream()).toList();
		Outcome behind = discord.send(SEND);
		discord.run(Duration.ofSeconds(30));
		assertThat(others).allMatch(outcome -> outcome.status == 200);
		assertThat(behind.endedAt).isEqualTo(-1);
		discord.run(Duration.ofSeconds(1400));
		assertThat(discord.arrivedAt(SEND)).containsExactly(100L, 1_337_300L, 1_337_300L);
		assertThat(limited.status).isEqualTo(200);
		assertThat(behind.status).isEqualTo(200);
		assertThat(limit.exceeded).isZero();
	}

	@Test
	@Tag("F86")
	void aLimitInsideTheBucketStopsItsRouteOnlyAndTheImpatientFailAtOnce() {
		Route rename = new Route("PATCH", "/channels/{channelId}", "1");
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.route() == rename)
				? answerWith("{\"retry_after\":600}", 429, "Retry-After", "600", "X-RateLimit-Limit", "10", "X-RateLimit-Remaining", "8",
						"X-RateLimit-Reset-After", "15", "X-RateLimit-Bucket", "hash", "X-RateLimit-Scope", "user")
				: answer(200, "X-RateLimit-Limit", "10", "X-RateLimit-Remaining", "8", "X-RateLimit-Reset-After", "15",
						"X-RateLimit-Bucket", "hash"));
		Outcome patient = discord.send(rename);
		Outcome impatient = discord.send(discord.call(rename).contextWrite(DiscordRest.maxWait(Duration.ofSeconds(10))));
		discord.run(Duration.ofSeconds(1));
		Outcome late = discord.send(discord.call(rename).contextWrite(DiscordRest.maxWait(Duration.ofSeconds(10))));
		Outcome other = discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(other.status).isEqualTo(200);
		assertThat(impatient.error).isInstanceOf(DiscordException.RateLimited.class);
		assertThat(impatient.error.status()).isZero();
		assertThat(late.error).hasMessageContaining("PATCH /channels/{channelId}: not answered").hasMessageContaining("exceeds maxWait");
		assertThat(late.error.retryAfter()).isBetween(Duration.ofSeconds(598), Duration.ofSeconds(600));
		assertThat(late.endedAt).isEqualTo(1000);
		assertThat(patient.endedAt).isEqualTo(-1);
		assertThat(discord.arrivedAt(rename)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			X-RateLimit-Global | true   | {}
			X-RateLimit-Scope  | global | {}
			X-Nothing          | here   | {"global": true}
			""")
	@Tag("F87")
	@Tag("F88")
	void aGlobalLimitStopsAllButInteractions(String header, String value, String body) {
		Route other = new Route("GET", "/channels/{channelId}/messages", "3");
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0)
				? answerWith(body, 429, "Retry-After", "1", header, value) : answer(200));
		discord.send(SEND);
		discord.run(Duration.ofMillis(200));
		discord.send(other);
		discord.send(READ_ELSEWHERE);
		discord.send(FOLLOW_UP);
		discord.send(CALLBACK);
		discord.run(Duration.ofSeconds(5));
		assertThat(discord.arrivedAt(FOLLOW_UP)).containsExactly(300L);
		assertThat(discord.arrivedAt(CALLBACK)).containsExactly(300L);
		assertThat(discord.arrivedAt(SEND)).containsExactly(100L, 1300L);
		assertThat(discord.arrivedAt(other)).containsExactly(1300L);
		assertThat(discord.arrivedAt(READ_ELSEWHERE)).containsExactly(1300L);
	}

	@Test
	@Tag("F89")
	@Tag("F121")
	void sendsFiftyInAnySecondAndInteractionsBesides() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		for (int i = 0; i < 160; i++) {
			discord.send(new Route("GET", "/channels/{channelId}", String.valueOf(i)));
		}
		discord.send(CALLBACK);
		discord.send(FOLLOW_UP);
		discord.run(Duration.ofSeconds(10));
		assertThat(discord.arrivals).hasSize(162);
		assertThat(discord.arrivedAt(CALLBACK)).containsExactly(100L);
		assertThat(discord.arrivedAt(FOLLOW_UP)).containsExactly(100L);
		List<Long> others = discord.arrivals.stream()
			.filter(arrival -> arrival.route().method().equals("GET"))
			.map(FakeDiscord.Arrival::at)
			.toList();
		for (int i = 50; i < others.size(); i++) {
			assertThat(others.get(i) - others.get(i - 50)).isGreaterThanOrEqualTo(1000);
		}
		assertThat(others.get(159)).isEqualTo(3100);
	}

	@Test
	@Tag("F121")
	void fiveHundredCallbacksDoNotWaitForTheGlobalLimit() {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0) ? answer(429, "Retry-After", "60", "X-RateLimit-Global", "true")
				: answer(204));
		Outcome limited = discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		for (int i = 0; i < 500; i++) {
			discord.send(new Route("POST", CALLBACK.template(), i + "/t" + i));
		}
		discord.run(Duration.ofMillis(100));
		assertThat(discord.arrivals).hasSize(501);
		assertThat(limited.endedAt).isEqualTo(-1);
	}

	@Test
	@Tag("F91")
	void sendsAllAtOnceWhereNoLimitIsMentioned() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		discord.send(READ, 40);
		discord.run(Duration.ofSeconds(10));
		assertThat(discord.arrivedAt(READ)).startsWith(100L, 300L, 300L).endsWith(300L).hasSize(40);
	}

	@Test
	@Tag("F95")
	void aCallThatIsCancelledLeavesItsPlaceToTheNext() {
		Limit limit = new Limit("hash", 1, Duration.ofSeconds(10));
		FakeDiscord discord = new FakeDiscord(limit);
		List<Outcome> outcomes = discord.send(SEND, 4);
		discord.run(Duration.ofSeconds(1));
		outcomes.get(1).cancel.run();
		outcomes.get(2).cancel.run();
		discord.run(Duration.ofSeconds(12));
		assertThat(outcomes).extracting(outcome -> outcome.status).containsExactly(200, 0, 0, 200);
		assertThat(discord.arrivals).hasSize(2);
		assertThat(limit.exceeded).isZero();
	}

	@Test
	@Tag("F95")
	void aCallThatIsCancelledUnderWayDoesNotHoldUpTheNext() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		Outcome first = discord.send(SEND);
		Outcome second = discord.send(SEND);
		discord.run(Duration.ofMillis(50));
		first.cancel.run();
		discord.run(Duration.ofSeconds(1));
		assertThat(second.status).isEqualTo(200);
		assertThat(second.endedAt).isEqualTo(250);
	}

	@Test
	@Tag("F95")
	void whatIsCancelledUnderWayStaysSpentAndItsPlaceComesBackWithTheNextWindow() {
		Limit limit = new Limit("hash", 3, Duration.ofSeconds(2));
		FakeDiscord discord = new FakeDiscord(limit);
		discord.send(SEND);
		discord.run(Duration.ofSeconds(5));
		List<Outcome> outcomes = discord.send(SEND, 60);
		for (int i = 0; i < 60; i += 2) {
			// before it has arrived, after it was counted, and while it waits
			discord.run(Duration.ofMillis(50 + 30 * (i % 7)));
			outcomes.get(i).cancel.run();
		}
		discord.run(Duration.ofMinutes(2));
		assertThat(outcomes).filteredOn(outcome -> outcomes.indexOf(outcome) % 2 == 1).allMatch(outcome -> outcome.status == 200);
		assertThat(limit.exceeded).isZero();
		assertThat(discord.limiter.status().waiting()).isZero();
	}

	@Test
	@Tag("F95")
	void aCallThatIsCancelledWhileItWaitsForTheGlobalLimitGivesBackItsShareOfTheBucket() {
		Limit limit = new Limit("hash", 1, Duration.ofSeconds(1));
		FakeDiscord discord = new FakeDiscord(1, null, limit);
		discord.send(SEND);
		discord.run(Duration.ofMillis(1100));
		discord.send(READ);
		Outcome cancelled = discord.send(SEND);
		Outcome next = discord.send(SEND);
		discord.run(Duration.ofMillis(500));
		cancelled.cancel.run();
		discord.run(Duration.ofSeconds(10));
		assertThat(cancelled.endedAt).isEqualTo(-1);
		assertThat(next.status).isEqualTo(200);
		assertThat(limit.exceeded).isZero();
	}

	@Test
	@Tag("F99")
	void aBanStopsEverythingForAsLongAsItLasts() {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0)
				? answerWith("<html>error code: 1015</html>", 429, "Retry-After", "3600", "Content-Type", "text/html") : answer(200));
		Outcome banned = discord.send(SEND);
		Outcome queued = discord.send(SEND);
		discord.run(Duration.ofSeconds(1));
		Outcome elsewhere = discord.send(READ);
		Outcome callback = discord.send(CALLBACK);
		discord.run(Duration.ofSeconds(1));
		assertThat(Stream.of(banned, queued, elsewhere, callback)).allSatisfy(outcome -> {
			assertThat(outcome.error).isInstanceOf(DiscordException.Blocked.class).hasMessageNotContaining("html");
			assertThat(outcome.error.retryAfter()).isBetween(Duration.ofSeconds(3598), Duration.ofSeconds(3600));
		});
		assertThat(discord.arrivals).hasSize(1);
		discord.run(Duration.ofSeconds(3600));
		Outcome after = discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(after.status).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\":0,\"message\":\"You are being blocked from accessing our API temporarily\"}",
			"<html>error code: 1015</html>" })
	@Tag("F99")
	void aBanOfUnknownLengthLastsAMinute(String body) {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0) ? answerWith(body, 429) : answer(200));
		discord.send(SEND);
		discord.run(Duration.ofSeconds(59));
		assertThat(discord.send(READ).error).isInstanceOf(DiscordException.Blocked.class);
		discord.run(Duration.ofSeconds(2));
		Outcome after = discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(after.status).isEqualTo(200);
	}

	@Test
	@Tag("F102")
	void aRefusedTokenIsNotTriedAgainForAWhile() {
		FakeDiscord discord = new FakeDiscord(
				arrival -> (arrival.route().authenticated() && arrival.at() < 60_000) ? answer(401) : answer(200));
		Outcome refused = discord.send(SEND);
		Outcome queued = discord.send(SEND);
		discord.run(Duration.ofSeconds(1));
		Outcome next = discord.send(READ);
		Outcome followUp = discord.send(FOLLOW_UP);
		discord.run(Duration.ofSeconds(1));
		assertThat(Stream.of(refused, queued, next)).allSatisfy(
				outcome -> assertThat(outcome.error).isInstanceOf(DiscordException.Unauthorized.class).hasMessageContaining("Reset Token"));
		assertThat(followUp.status).isEqualTo(200);
		assertThat(discord.arrivals).hasSize(2);
		discord.run(Duration.ofMinutes(5));
		Outcome later = discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(later.status).isEqualTo(200);
	}

	@Test
	@Tag("F102")
	void theRefusalOfAnInteractionsTokenConcernsNothingElse() {
		FakeDiscord discord = new FakeDiscord(arrival -> arrival.route().interaction() ? answerWith("{\"code\":50027}", 401) : answer(200));
		Outcome followUp = discord.send(FOLLOW_UP);
		discord.run(Duration.ofSeconds(1));
		Outcome other = discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(followUp.error).isInstanceOf(DiscordException.Unauthorized.class).hasMessageContaining("15 minutes");
		assertThat(other.status).isEqualTo(200);
	}

	@Test
	@Tag("F94")
	void forgetsLanesThatAreNotUsed() {
		FakeDiscord discord = new FakeDiscord(10_000, null, new Limit("hash", 5, Duration.ofSeconds(5)));
		for (int i = 0; i < 1000; i++) {
			discord.send(new Route("GET", "/channels/{channelId}", String.valueOf(i)));
		}
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.limiter.lanes()).isGreaterThanOrEqualTo(1000);
		discord.run(Duration.ofMinutes(6));
		discord.send(READ);
		assertThat(discord.limiter.lanes()).isEqualTo(1);
	}

	@Test
	void failsWhatStillWaitsWhenItIsClosed() {
		FakeDiscord discord = new FakeDiscord(new Limit("hash", 1, Duration.ofSeconds(10)));
		List<Outcome> outcomes = discord.send(SEND, 3);
		discord.run(Duration.ofSeconds(1));
		discord.limiter.dispose();
		assertThat(outcomes).extracting(outcome -> outcome.status).containsExactly(200, 0, 0);
		assertThat(outcomes.get(2).error).isInstanceOf(DiscordException.Unreachable.class).hasMessageContaining("closed");
		assertThat(discord.send(READ).error).hasMessageContaining("closed");
	}

}
