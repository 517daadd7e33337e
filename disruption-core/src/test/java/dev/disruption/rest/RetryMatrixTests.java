package dev.disruption.rest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import javax.net.ssl.SSLHandshakeException;

import dev.disruption.model.message.CreateMessage;
import dev.disruption.rest.FakeDiscord.Outcome;
import io.netty.handler.timeout.ReadTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static dev.disruption.rest.FakeDiscord.answer;
import static org.assertj.core.api.Assertions.assertThat;

/** Who fails in which way, and how often it is sent. */
class RetryMatrixTests {

	private static final Route READ = new Route("GET", "/channels/{channelId}", "1");

	/** Attempts in all, if each of them fails: 1 means never again, 5 four times more; a callback has three seconds. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			refused,     5, 5, 5, 5, 5, 5, 5
			unknownHost, 5, 5, 5, 5, 5, 5, 5
			noRoute,     5, 5, 5, 5, 5, 5, 5
			tls,         5, 5, 5, 5, 5, 5, 5
			429,         5, 5, 5, 5, 5, 2, 5
			502,         5, 5, 5, 5, 5, 5, 1
			503,         5, 5, 5, 5, 5, 5, 1
			500,         5, 5, 5, 5, 5, 5, 1
			504,         5, 5, 5, 5, 5, 5, 1
			520,         5, 5, 5, 5, 5, 5, 1
			522,         5, 5, 5, 5, 5, 5, 1
			524,         5, 5, 5, 5, 5, 5, 1
			529,         5, 5, 5, 5, 5, 5, 1
			timeout,     5, 5, 5, 5, 5, 5, 1
			reset,       5, 5, 5, 5, 5, 5, 1
			400,         1, 1, 1, 1, 1, 1, 1
			401,         1, 1, 1, 1, 1, 1, 1
			403,         1, 1, 1, 1, 1, 1, 1
			404,         1, 1, 1, 1, 1, 1, 1
			405,         1, 1, 1, 1, 1, 1, 1
			""")
	@Tag("F107")
	@Tag("F108")
	@Tag("F109")
	@Tag("F119")
	void sendsAgainWhatCanDoNoHarm(String failure, int get, int put, int patch, int delete, int message, int callback, int post) {
		assertThat(attempts(failure, "GET")).as("GET").isEqualTo(get);
		assertThat(attempts(failure, "PUT")).as("PUT").isEqualTo(put);
		assertThat(attempts(failure, "PATCH")).as("PATCH").isEqualTo(patch);
		assertThat(attempts(failure, "DELETE")).as("DELETE").isEqualTo(delete);
		assertThat(attempts(failure, "message")).as("message").isEqualTo(message);
		assertThat(attempts(failure, "callback")).as("callback").isEqualTo(callback);
		assertThat(attempts(failure, "POST")).as("POST").isEqualTo(post);
	}

	private static int attempts(String failure, String kind) {
		FakeDiscord discord = new FakeDiscord(arrival -> fail(failure)).latency(departure -> Duration.ofMillis(50));
		Route route = switch (kind) {
			case "message" -> new Route("POST", "/channels/{channelId}/messages", "1");
			case "callback" -> new Route("POST", "/interactions/{interactionId}/{interactionToken}/callback", "1/t");
			case "POST" -> new Route("POST", "/users/@me/channels", "");
			default -> new Route(kind, "/guilds/{guildId}/members/{userId}", "1");
		};
		Outcome outcome = discord.send(route, "1", kind.equals("message") ? new CreateMessage().content("hi") : null);
		discord.run(Duration.ofMinutes(5));
		assertThat(outcome.error).as(kind + " in the end").isNotNull();
		return discord.arrivals.size();
	}

	private static ClientResponse fail(String failure) {
		Throwable error = switch (failure) {
			case "refused" -> new ConnectException("Connection refused");
			case "unknownHost" -> new UnknownHostException("discord.test");
			case "noRoute" -> new NoRouteToHostException("No route to host");
			case "tls" -> new SSLHandshakeException("certificate_unknown");
			case "timeout" -> ReadTimeoutException.INSTANCE;
			case "reset" -> new IOException("Connection reset by peer");
			default -> null;
		};
		if (error != null) {
			throw new WebClientRequestException(error, HttpMethod.GET, URI.create("https://discord.test/"), new HttpHeaders());
		}
		return failure.equals("429") ? answer(429, "Retry-After", "0.5", "X-RateLimit-Scope", "user", "X-RateLimit-Remaining", "0")
				: answer(Integer.parseInt(failure));
	}

	@Test
	@Tag("F109")
	void aDeletionThatWasNeverSentIsNotTakenForDone() {
		FakeDiscord discord = new FakeDiscord(arrival -> (arrival.number() == 0) ? fail("refused") : answer(404));
		Outcome outcome = discord.send(new Route("DELETE", "/channels/{channelId}", "1"));
		discord.run(Duration.ofMinutes(1));
		assertThat(discord.arrivals).hasSize(2);
		assertThat(outcome.error).isInstanceOf(DiscordException.NotFound.class);
	}

	@Test
	@Tag("F109")
	void aCallTakesAMinuteAtMostWithAllItsAttemptsAndPauses() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(503, "Retry-After", "13")).latency(departure -> Duration.ofSeconds(5));
		Outcome outcome = discord.send(READ);
		discord.run(Duration.ofMinutes(10));
		assertThat(discord.arrivedAt(READ)).containsExactly(5_000L, 28_000L, 51_000L);
		assertThat(outcome.error).isInstanceOf(DiscordException.ServerError.class);
		assertThat(outcome.endedAt).isEqualTo(56_000);
	}

	@Test
	@Tag("F96")
	@Tag("F109")
	void anAnswerThatNeverComesIsGivenUpAfterAMinuteAndOthersGoOn() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		Route other = new Route("GET", "/channels/{channelId}", "2");
		discord.latency(departure -> departure.route() == READ && departure.at() == 0 ? Duration.ofDays(1) : Duration.ofMillis(100));
		Outcome stuck = discord.send(READ);
		Outcome behind = discord.send(READ);
		Outcome elsewhere = discord.send(other);
		discord.run(Duration.ofSeconds(1));
		assertThat(elsewhere.status).isEqualTo(200);
		discord.run(Duration.ofSeconds(59));
		assertThat(stuck.error).isInstanceOf(DiscordException.Unreachable.class).hasMessageContaining("no answer within 60 s");
		discord.run(Duration.ofSeconds(1));
		assertThat(behind.status).isEqualTo(200);
	}

	@Test
	@Tag("F109")
	void theMinuteDoesNotCountTheWaitForALimit() {
		FakeDiscord discord = new FakeDiscord(arrival -> switch (arrival.number()) {
			case 0, 2 -> answer(429, "Retry-After", "300", "X-RateLimit-Scope", "user");
			case 1 -> answer(503);
			default -> answer(200);
		});
		Outcome outcome = discord.send(READ);
		discord.run(Duration.ofSeconds(610));
		assertThat(outcome.status).isEqualTo(200);
	}

	@Test
	@Tag("F109")
	@Tag("F110")
	void anAnswerThatTricklesInOrBreaksOffIsNone() {
		for (String kind : List.of("slow", "half")) {
			FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
			Supplier<ClientResponse> broken = () -> kind.equals("slow") ? discord.slowAnswer(Duration.ofSeconds(1)) : discord.halfAnswer();
			discord.answers(arrival -> (arrival.number() == 0 || arrival.route().method().equals("POST")) ? broken.get() : answer(200));
			Outcome read = discord.send(READ);
			discord.run(Duration.ofSeconds(30));
			assertThat(read.status).isEqualTo(200);
			assertThat(discord.arrivedAt(READ)).hasSize(2);
			assertThat(read.answeredAt).isEqualTo(kind.equals("slow") ? 200 + 15_000 + 125 + 200 : 200 + 125 + 200);
			Outcome post = discord.send(new Route("POST", "/users/@me/channels", ""));
			discord.run(Duration.ofSeconds(30));
			assertThat(post.error).isInstanceOfSatisfying(DiscordException.Unreachable.class,
					error -> assertThat(error.mayHaveBeenSent()).isTrue());
			assertThat(discord.arrivals).hasSize(3);
		}
	}

}
