package dev.disruption.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class RateLimitTests {

	private static final String CREATE = "POST /channels/{channel.id}/messages";

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).rateLimit(CREATE, 2, Duration.ofSeconds(5)).start();

	private final Api api = Api.of(this.discord);

	private final ObjectNode body = Json.object().put("content", "hi");

	private final String general = "/channels/" + this.discord.world().channel("general").id() + "/messages";

	private final String random = "/channels/" + this.discord.world().channel("random").id() + "/messages";

	@AfterEach
	void stops() { this.discord.close(); }

	@Test
	void tellsTheBucketInEachAnswer() {
		Api.Reply first = this.api.post(this.general, this.body);
		assertThat(first.status()).isEqualTo(200);
		assertThat(first.header("X-RateLimit-Limit")).isEqualTo("2");
		assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("1");
		assertThat(first.header("X-RateLimit-Reset-After")).isEqualTo("5.000");
		assertThat(first.header("X-RateLimit-Bucket")).isEqualTo(this.api.post(this.random, this.body).header("X-RateLimit-Bucket"));
		assertThat(first.header("X-RateLimit-Scope")).isEmpty();
		this.time.advanceTimeBy(Duration.ofMillis(1500));
		Api.Reply second = this.api.post(this.general, this.body);
		assertThat(second.header("X-RateLimit-Remaining")).isEqualTo("0");
		assertThat(second.header("X-RateLimit-Reset-After")).isEqualTo("3.500");
	}

	@Test
	void limitsEachChannelByItself() {
		IntStream.range(0, 2).forEach(count -> this.api.post(this.general, this.body));
		Api.Reply limited = this.api.post(this.general, this.body);
		assertThat(limited.status()).isEqualTo(429);
		assertThat(limited.header("Retry-After")).isEqualTo("5");
		assertThat(limited.header("X-RateLimit-Scope")).isEqualTo("user");
		assertThat(limited.header("Via")).isNotEmpty();
		assertThat(limited.body()).isEqualTo(Json.parse("{\"message\":\"You are being rate limited.\",\"retry_after\":5.0,\"global\":false}"));
		assertThat(this.api.post(this.random, this.body).status()).isEqualTo(200);
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(this.api.post(this.general, this.body).status()).isEqualTo(200);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void notesAClientThatDoesNotWait() {
		IntStream.range(0, 3).forEach(count -> this.api.post(this.general, this.body));
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.api.post(this.general, this.body).status()).isEqualTo(429);
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.WAIT_AFTER_429);
	}

	@Test
	void answersFiftyRequestsInAnySecond() {
		this.discord.rateLimits().lift();
		this.discord.rateLimits().global(50);
		IntStream.range(0, 50).forEach(count -> assertThat(this.api.get("/users/@me").status()).isEqualTo(200));
		Api.Reply limited = this.api.get("/gateway");
		assertThat(limited.status()).isEqualTo(429);
		assertThat(limited.header("X-RateLimit-Global")).isEqualTo("true");
		assertThat(limited.header("X-RateLimit-Scope")).isEqualTo("global");
		assertThat(limited.body().path("global").booleanValue()).isTrue();
		assertThat(this.api.post("/interactions/1/x/callback", Json.object()).code()).as("interactions are exempt").isEqualTo(10062);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.api.get("/users/@me").status()).isEqualTo(200);
	}

	@Test
	void limitsRenamingAChannelBesidesEditingIt() {
		String channel = this.general.replace("/messages", "");
		IntStream.range(0, 2).forEach(count -> assertThat(this.api.patch(channel, Json.object().put("topic", "t"
				+ count)).status()).isEqualTo(200));
		Api.Reply limited = this.api.patch(channel, Json.object().put("topic", "again"));
		assertThat(limited.status()).isEqualTo(429);
		assertThat(limited.header("X-RateLimit-Scope")).isEqualTo("user");
		assertThat(limited.header("X-RateLimit-Remaining")).as("the route's own limit is not exhausted").isNotEqualTo("0");
		assertThat(limited.body().path("retry_after").doubleValue()).isEqualTo(600.0);
		assertThat(this.api.patch(channel, Json.object().put("nsfw", true)).status()).as("other changes go on").isEqualTo(200);
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.api.patch(channel, Json.object().put("topic", "at last")).status()).isEqualTo(200);
	}

	@Test
	void limitsAWebhookForAllWhoShareIt() {
		JsonNode webhook = this.api.post(this.general.replace("/messages", "/webhooks"), Json.object().put("name", "Hook")).body();
		String path = "/webhooks/" + webhook.path("id").asString() + "/" + webhook.path("token").asString();
		for (int count = 0; count < 30; count++) {
			assertThat(this.api.post(path, this.body).status()).isEqualTo(204);
			this.time.advanceTimeBy(Duration.ofMillis(500));
		}
		Api.Reply limited = this.api.post(path, this.body);
		assertThat(limited.status()).isEqualTo(429);
		assertThat(limited.header("X-RateLimit-Scope")).isEqualTo("shared");
		assertThat(limited.header("Retry-After")).isEqualTo("45");
	}

	@Test
	void blocksWhoeverMakesTooManyInvalidRequests() {
		this.discord.rateLimits().invalidRequests(3);
		Api stranger = this.api.withToken("wrong");
		IntStream.range(0, 4).forEach(count -> assertThat(stranger.get("/users/@me").status()).isEqualTo(401));
		Api.Reply blocked = this.api.get("/users/@me");
		assertThat(blocked.status()).isEqualTo(429);
		assertThat(blocked.header("Via")).as("it is the network that answers").isEmpty();
		assertThat(blocked.header("Content-Type")).isEqualTo("text/html");
		assertThat(blocked.header("Retry-After")).isEqualTo("601");
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.INVALID_REQUESTS);
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.api.get("/users/@me").status()).isEqualTo(200);
	}

	@Test
	void answersAsToldByAFault() {
		this.discord.faults().answerText(CREATE, 502, "<html></html>", Map.of("Content-Type", "text/html"));
		this.discord.faults().answer(CREATE, 403, 50013, "Missing Permissions");
		assertThat(this.api.post(this.general, this.body).status()).isEqualTo(502);
		assertThat(this.api.post(this.general, this.body).code()).isEqualTo(50013);
		assertThat(this.api.post(this.general, this.body).status()).isEqualTo(200);
		assertThat(this.discord.world().messages().in(this.discord.world().channel("general"))).hasSize(3);
	}

	@Test
	void dropsACallAfterCarryingItOut() {
		this.discord.faults().dropCall(CREATE, true);
		assertThat(catchThrowable(() -> this.api.post(this.general, this.body))).hasMessageContaining("failed");
		assertThat(this.discord.world().messages().in(this.discord.world().channel("general"))).hasSize(3);
	}

}
