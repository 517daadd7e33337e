package dev.disruption.rest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.disruption.rest.FakeDiscord.Outcome;
import io.netty.handler.timeout.ReadTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

import static dev.disruption.rest.FakeDiscord.answer;
import static dev.disruption.rest.FakeDiscord.answerWith;
import static org.assertj.core.api.Assertions.assertThat;

class RetryFilterTests {

	private static final Map<String, Route> ROUTES = Map.of("GET", new Route("GET", "/channels/{channelId}", "1"), "PUT",
			new Route("PUT", "/channels/{channelId}/messages/pins/{messageId}", "1"), "PATCH",
			new Route("PATCH", "/channels/{channelId}/messages/{messageId}", "1"), "DELETE",
			new Route("DELETE", "/channels/{channelId}/messages/{messageId}", "1"), "POST", new Route("POST", "/users/@me/channels", ""),
			"callback", new Route("POST", "/interactions/{interactionId}/{interactionToken}/callback", "1/t"));

	@ParameterizedTest
	@CsvSource({ "GET, 500, 5", "GET, 502, 5", "GET, 503, 5", "GET, 504, 5", "GET, 520, 5", "GET, 529, 5", "PUT, 500, 5", "PATCH, 500, 5",
			"DELETE, 500, 5", "POST, 500, 1", "POST, 502, 1", "POST, 503, 1", "POST, 504, 1", "GET, 400, 1", "GET, 403, 1", "GET, 404, 1",
			"GET, 301, 1" })
	@Tag("F109")
	void triesAgainWhatFailedAtDiscordsIfItMayBeRepeated(String method, int status, int attempts) {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(status));
		Outcome outcome = discord.send(ROUTES.get(method));
		discord.run(Duration.ofMinutes(2));
		assertThat(discord.arrivals).hasSize(attempts);
		assertThat(outcome.error.status()).isEqualTo(status);
	}

	@Test
	void doublesThePause() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(500));
		discord.send(ROUTES.get("GET"));
		discord.run(Duration.ofMinutes(2));
		// half of 250, 500, 1000 and 2000 ms, with 200 ms on the way each time; the other half is up to chance
		assertThat(discord.arrivedAt(ROUTES.get("GET"))).containsExactly(100L, 425L, 875L, 1575L, 2775L);
	}

	@Test
	void waitsAsLongAsAnUnavailableDiscordAsksFor() {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0) ? answer(503, "Retry-After", "7") : answer(200));
		Outcome outcome = discord.send(ROUTES.get("GET"));
		discord.run(Duration.ofMinutes(2));
		assertThat(discord.arrivedAt(ROUTES.get("GET"))).containsExactly(100L, 7300L);
		assertThat(outcome.status).isEqualTo(200);
	}

	@Test
	void doesNotWaitLongerThanAMinuteForAnswers() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(503, "Retry-After", "3600"));
		Outcome outcome = discord.send(ROUTES.get("GET"));
		discord.run(Duration.ofMinutes(2));
		assertThat(discord.arrivals).hasSize(1);
		assertThat(outcome.error.retryAfter()).isEqualTo(Duration.ofHours(1));
	}

	@Test
	@Tag("F107")
	void triesAgainWhateverWasNotSent() {
		List<Throwable> failures = List.of(new ConnectException("refused"), new UnknownHostException("discord.test"),
				AbortedException.beforeSend());
		FakeDiscord discord = new FakeDiscord(
				arrival -> fail((arrival.number() < failures.size()) ? failures.get(arrival.number()) : null));
		Outcome outcome = discord.send(ROUTES.get("POST"));
		discord.run(Duration.ofMinutes(2));
		assertThat(discord.arrivals).hasSize(4);
		assertThat(outcome.status).isEqualTo(200);
	}

	static List<Throwable> lost() {
		return List.of(new IOException("Connection reset by peer"), PrematureCloseException.TEST_EXCEPTION,
				new AbortedException("Connection has been closed"), new ClosedChannelException());
	}

	@ParameterizedTest
	@MethodSource("lost")
	@Tag("F107")
	@Tag("F108")
	void doesNotRepeatWhatMayHaveBeenDone(Throwable failure) {
		FakeDiscord discord = new FakeDiscord(arrival -> fail(failure));
		Outcome outcome = discord.send(ROUTES.get("POST"));
		discord.run(Duration.ofMinutes(2));
		assertThat(discord.arrivals).hasSize(1);
		assertThat(outcome.error).isInstanceOfSatisfying(DiscordException.Unreachable.class,
				error -> assertThat(error.mayHaveBeenSent()).isTrue());
	}

	@Test
	@Tag("F96")
	void aTimeoutFreesTheBucket() {
		FakeDiscord discord = new FakeDiscord(arrival -> fail((arrival.number() == 0) ? ReadTimeoutException.INSTANCE : null));
		Outcome first = discord.send(ROUTES.get("POST"));
		Outcome second = discord.send(ROUTES.get("POST"));
		discord.run(Duration.ofMinutes(2));
		assertThat(first.error).isInstanceOf(DiscordException.Unreachable.class);
		assertThat(second.status).isEqualTo(200);
	}

	@Test
	@Tag("F108")
	void aRepeatedDeletionThatFindsNothingHasSucceeded() {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0) ? answer(504) : answer(404));
		Outcome outcome = discord.send(ROUTES.get("DELETE"));
		discord.run(Duration.ofMinutes(1));
		assertThat(outcome.status).isEqualTo(204);
		Outcome neverThere = discord.send(ROUTES.get("DELETE"));
		discord.run(Duration.ofMinutes(1));
		assertThat(neverThere.error).isInstanceOf(DiscordException.NotFound.class);
	}

	@Test
	@Tag("F119")
	@Tag("F120")
	void aRepeatedCallbackThatIsAcknowledgedAlreadyHasSucceeded() {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0) ? fail(new IOException("reset"))
				: answerWith("{\"code\":40060,\"message\":\"Interaction has already been acknowledged.\"}", 400));
		Outcome outcome = discord.send(ROUTES.get("callback"));
		discord.run(Duration.ofSeconds(3));
		assertThat(outcome.status).isEqualTo(204);
		Outcome second = discord.send(ROUTES.get("callback"));
		discord.run(Duration.ofSeconds(3));
		assertThat(second.error).isInstanceOf(DiscordException.InvalidRequest.class).hasMessageContaining("follow-up");
	}

	@Test
	@Tag("F119")
	void aCallbackIsNotTriedAfterItsThreeSeconds() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(500)).latency(departure -> Duration.ofMillis(700));
		Outcome outcome = discord.send(ROUTES.get("callback"));
		discord.run(Duration.ofMinutes(1));
		assertThat(discord.arrivedAt(ROUTES.get("callback"))).containsExactly(700L, 2225L);
		assertThat(outcome.error).isInstanceOf(DiscordException.ServerError.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2.9" })
	void aLimitedCallbackIsTriedOnceMoreIfThereIsTime(String retryAfter) {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(429, "Retry-After", retryAfter));
		Outcome outcome = discord.send(ROUTES.get("callback"));
		discord.run(Duration.ofMinutes(1));
		assertThat(discord.arrivals).hasSize(retryAfter.equals("1") ? 2 : 1);
		assertThat(outcome.error).isInstanceOf(DiscordException.RateLimited.class);
	}

	@Test
	@Tag("F106")
	void asksAgainWhileTheAnswerIsBeingPrepared() {
		String notReady = "{\"code\":110000,\"message\":\"Index not yet available. Try again later\",\"retry_after\":0}";
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() < 2)
				? answerWith(notReady, 202, "Content-Type", "application/json") : answer(200));
		Outcome outcome = discord.send(ROUTES.get("GET"));
		discord.run(Duration.ofMinutes(1));
		assertThat(discord.arrivedAt(ROUTES.get("GET"))).containsExactly(100L, 1300L, 2500L);
		assertThat(outcome.status).isEqualTo(200);
	}

	@Test
	@Tag("F106")
	void handsOverOtherAnswersWithStatus202() {
		FakeDiscord discord = new FakeDiscord(arrival -> answerWith("{\"code\":1}", 202, "Content-Type", "application/json"));
		List<String> bodies = new ArrayList<>();
		discord.call(ROUTES.get("GET")).flatMap(response -> response.bodyToMono(String.class)).subscribe(bodies::add);
		discord.run(Duration.ofMinutes(1));
		assertThat(bodies).containsExactly("{\"code\":1}");
	}

	private static ClientResponse fail(Throwable error) {
		if (error != null) {
			throw new WebClientRequestException(error, HttpMethod.GET, URI.create("https://discord.test/secret"), new HttpHeaders());
		}
		return answer(200);
	}

}
