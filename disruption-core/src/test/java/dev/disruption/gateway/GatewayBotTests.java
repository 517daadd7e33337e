package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.DiscordException;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Gateways;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Faults;
import dev.disruption.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever Get Gateway Bot answers. */
@Tag("F43")
class GatewayBotTests {

	private static final String ROUTE = "GET /gateway/bot";

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.start();

	private final DiscordRest rest = DiscordRest.builder()
		.baseUrl(this.discord.restUrl())
		.token(new Token(this.discord.token()))
		.scheduler(this.time)
		.build();

	private final Gateway gateway = new Gateway(
			GatewaySettings.builder(new Token(this.discord.token())).intents(Intent.GUILDS).build(),
			() -> this.rest.resource(Gateways.class)
				.getGatewayBot()
				.onErrorMap(DiscordException.Unauthorized.class, failure -> new GatewayException.AuthenticationFailed()),
			RawDispatch::completed, this.time, List.of(), new InMemoryIdentifyQueue(this.time));

	@AfterEach
	void stop() {
		CompletableFuture<Void> stopped = this.gateway.stop(false).toFuture();
		reach(stopped::isDone);
		this.rest.close();
		this.discord.close();
		this.time.dispose();
	}

	@ParameterizedTest
	@MethodSource
	void triesAgainUntilThereIsAnAnswer(Consumer<Faults> fault) {
		// the HTTP client tries again by itself, and gives up some time
		for (int i = 0; i < 7; i++) {
			fault.accept(this.discord.faults());
		}
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		reach(started::isDone);
		started.join();
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.time.now(TimeUnit.SECONDS)).as("seconds of patience").isPositive();
	}

	static Stream<Consumer<Faults>> triesAgainUntilThereIsAnAnswer() {
		return Stream.of(
				faults -> faults.answer(ROUTE, 429, body(Map.of("message", "slow down", "retry_after", 0.5)), Map.of("Retry-After", "1")),
				faults -> faults.answer(ROUTE, 500, 0, "internal error"),
				faults -> faults.answerText(ROUTE, 503, "<html>unavailable</html>", Map.of("Content-Type", "text/html")),
				faults -> faults.answerText(ROUTE, 200, "<html>a captive portal</html>", Map.of("Content-Type", "text/html")),
				faults -> faults.answer(ROUTE, 200, body(Map.of()), Map.of()),
				faults -> faults.answer(ROUTE, 200, body(Map.of("url", "ws://127.0.0.1:1/", "shards", 1)), Map.of()));
	}

	@Test
	void failsForGoodWhenTheTokenIsRefused() {
		this.discord.faults().answer(ROUTE, 401, 0, "401: Unauthorized");
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		reach(started::isDone);
		assertThat(started).failsWithin(Duration.ofSeconds(1))
			.withThrowableThat()
			.withCauseInstanceOf(GatewayException.AuthenticationFailed.class);
		assertThat(this.discord.gateway().opened()).isZero();
	}

	@Test
	void takesAConcurrencyOfZeroForOne() {
		ObjectNode answer = JsonNodeFactory.instance.objectNode().put("url", this.discord.gatewayUrl()).put("shards", 1);
		answer.set("session_start_limit", this.discord.gateway().sessionStartLimit().put("max_concurrency", 0));
		this.discord.faults().answer(ROUTE, 200, answer, Map.of());
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		reach(started::isDone);
		started.join();
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	void goesOnWithTheAddressThatIsKnownWhenItCanNotAskAgain() {
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		reach(started::isDone);
		started.join();
		for (int i = 0; i < 20; i++) {
			this.discord.faults().answer(ROUTE, 500, 0, "internal error");
		}
		this.discord.faults().refuseConnections(true);
		this.discord.faults().dropConnections();
		reach(() -> this.gateway.shards().get(0).lastError() != null && this.gateway.shards().get(0).lastError().contains("503"));
		this.discord.faults().refuseConnections(false);
		reach(() -> this.discord.gateway().resumes() == 1);
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	private static ObjectNode body(Map<String, Object> fields) {
		return AgainstScriptedGateway.MAPPER.valueToTree(fields);
	}

	/** Lets time pass, slowly enough for the sockets to follow, until it is so. */
	private void reach(BooleanSupplier condition) {
		AgainstScriptedGateway.await(() -> {
			this.time.advanceTimeBy(Duration.ofMillis(50));
			return condition.getAsBoolean();
		});
	}

}
