package dev.disruption.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.disruption.simulator.fault.CallEffect;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What goes wrong with calls of the REST API, as a client sees it. */
class CallFaultTests {

	private static final String ME = "GET /users/@me";

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	private final HttpClient client = HttpClient.newHttpClient();

	@AfterEach
	void stops() {
		this.discord.close();
		this.time.dispose();
	}

	@Test
	void answersLater() {
		this.discord.faults().onCall(ME, new CallEffect.Delay(1500));
		CompletableFuture<HttpResponse<String>> answer = send();
		awaitCall();
		this.time.advanceTimeBy(Duration.ofMillis(1499));
		assertThat(answer).isNotDone();
		// the wait may have begun only after the clock moved
		while (!answer.isDone()) {
			this.time.advanceTimeBy(Duration.ofMillis(1));
			Thread.yield();
		}
		assertThat(answer.join().statusCode()).isEqualTo(200);
	}

	@Test
	void answersWithOtherHeaders() {
		Map<String, String> changes = new HashMap<>();
		changes.put("x-ratelimit-limit", null);
		changes.put("X-RateLimit-Bucket", "another");
		this.discord.faults().onCall(ME, new CallEffect.Headers(changes));
		HttpResponse<String> answer = send().orTimeout(30, TimeUnit.SECONDS).join();
		assertThat(answer.headers().firstValue("X-RateLimit-Limit")).isEmpty();
		assertThat(answer.headers().firstValue("X-RateLimit-Bucket")).contains("another");
		assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).isPresent();
		assertThat(Json.parse(answer.body()).path("id").asString()).isEqualTo(this.discord.world().bot().id());
	}

	@Test
	void answersByteByByte() {
		this.discord.faults().onCall(ME, new CallEffect.SlowBody(1));
		CompletableFuture<HttpResponse<String>> answer = send();
		awaitCall();
		// the next byte is asked for when the last one was written, which happens on an event loop
		while (!answer.isDone()) {
			this.time.advanceTimeBy(Duration.ofSeconds(1));
			Thread.yield();
		}
		assertThat(Json.parse(answer.join().body()).path("bot").booleanValue()).isTrue();
	}

	@Test
	void breaksOffInTheMiddle() {
		this.discord.faults().onCall(ME, new CallEffect.HalfBody());
		assertThatThrownBy(() -> send().orTimeout(30, TimeUnit.SECONDS).join()).isInstanceOf(CompletionException.class)
			.hasCauseInstanceOf(IOException.class);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void neverAnswers(boolean carriedOut) {
		String send = "POST /channels/{channel.id}/messages";
		this.discord.faults().onCall(send, new CallEffect.Hang(carriedOut));
		String bots = this.discord.world().channel("bots").id();
		int before = this.discord.world().messages().in(this.discord.world().channel("bots")).size();
		CompletableFuture<HttpResponse<String>> answer = this.client.sendAsync(request("/channels/" + bots + "/messages")
			.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"content\":\"x\"}")).build(),
				BodyHandlers.ofString());
		awaitCall();
		assertThat(this.discord.world().messages().in(this.discord.world().channel("bots"))).hasSize(before + (carriedOut ? 1 : 0));
		assertThat(answer).isNotDone();
		answer.cancel(true);
	}

	@Test
	void answersWithMuchMore() {
		this.discord.faults().onCall(ME, new CallEffect.LargeBody(300 << 10));
		HttpResponse<String> answer = send().orTimeout(30, TimeUnit.SECONDS).join();
		assertThat(answer.body()).hasSizeGreaterThan(300 << 10);
		assertThat(Json.parse(answer.body()).path("id").asString()).isEqualTo(this.discord.world().bot().id());
	}

	@Test
	void answersSeveralTimesAndThenAsEver() {
		this.discord.faults().onCalls(ME, 2, new CallEffect.Answer(301, Map.of("Location", "http://elsewhere.invalid/"), null));
		assertThat(send().join().statusCode()).isEqualTo(301);
		assertThat(send().join().statusCode()).isEqualTo(301);
		assertThat(send().join().statusCode()).isEqualTo(200);
	}

	private CompletableFuture<HttpResponse<String>> send() {
		return this.client.sendAsync(request("/users/@me").build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.discord.restUrl() + path)).header("Authorization", "Bot " + this.discord.token())
			.header("User-Agent", "DiscordBot (https://example.org, 1)");
	}

	private void awaitCall() {
		this.discord.journal().await("the call", entry -> entry.kind() == Kind.REST, Duration.ofSeconds(30));
	}

}
