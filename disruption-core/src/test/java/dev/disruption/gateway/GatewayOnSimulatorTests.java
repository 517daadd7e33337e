package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.journal.Violation;
import dev.disruption.time.MonotonicScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatewayOnSimulatorTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private final Scheduler time = MonotonicScheduler.create("gateway-test");

	private final Simulator discord = Simulator.builder()
		.approvedIntents(dev.disruption.simulator.world.Intent.MESSAGE_CONTENT)
		.gateway(settings -> settings.withHeartbeatInterval(Duration.ofSeconds(1)))
		.start();

	private final BlockingQueue<RawDispatch> dispatches = new LinkedBlockingQueue<>();

	private final BlockingQueue<String> refusals = new LinkedBlockingQueue<>();

	private Gateway gateway = gateway(Compression.ZLIB_STREAM, this.discord.token(), Intent.MESSAGE_CONTENT);

	@AfterEach
	void stop() {
		this.gateway.stop(false).block(PATIENCE);
		this.discord.close();
		this.time.dispose();
	}

	@ParameterizedTest
	@EnumSource(Compression.class)
	void hearsWhatIsSaid(Compression compression) throws Exception {
		this.gateway = gateway(compression, this.discord.token(), Intent.MESSAGE_CONTENT);
		this.gateway.start().block(PATIENCE);
		this.discord.say("ada", "general", "Hello, grüße");
		assertThat(nextMessage().path("content").asString()).isEqualTo("Hello, grüße");
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F28")
	void losesNothingWhenConnectionsDrop() throws Exception {
		this.gateway.start().block(PATIENCE);
		for (int i = 1; i <= 3; i++) {
			this.discord.faults().dropConnections();
			this.discord.say("ada", "general", "message " + i);
			assertThat(nextMessage().path("content").asString()).isEqualTo("message " + i);
		}
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.gateway().resumes()).isEqualTo(3);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void resumesWhenAskedToReconnect() {
		this.gateway.start().block(PATIENCE);
		this.discord.faults().reconnect();
		await(() -> this.discord.gateway().resumes() == 1);
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void resumesWhenTheApplicationWantsANewConnection() {
		this.gateway.start().block(PATIENCE);
		this.gateway.restart(0);
		await(() -> this.discord.gateway().resumes() == 1);
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
		assertThatThrownBy(() -> this.gateway.restart(1)).hasMessage("No shard 1 runs in this process");
	}

	@Test
	@Tag("F21")
	void identifiesAnewWhenTheSessionIsInvalid() {
		this.gateway.start().block(PATIENCE);
		this.discord.faults().invalidSession(false);
		await(() -> this.discord.gateway().identifies() == 2);
		assertThat(this.discord.gateway().resumes()).isZero();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F14")
	void leavesAConnectionWithoutAcknowledgements() {
		this.gateway.start().block(PATIENCE);
		this.discord.faults().silenceHeartbeatAcks(true);
		await(() -> this.discord.gateway().opened() == 2);
		this.discord.faults().silenceHeartbeatAcks(false);
		await(() -> this.discord.gateway().sessions() == 1 && this.discord.gateway().resumes() > 0);
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F4")
	void leavesABlackHole() throws Exception {
		this.gateway.start().block(PATIENCE);
		this.discord.faults().blackHole(true);
		await(() -> this.discord.gateway().opened() == 2);
		this.discord.faults().blackHole(false);
		this.discord.say("ada", "general", "out again?");
		assertThat(nextMessage().path("content").asString()).isEqualTo("out again?");
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	@Tag("F6")
	void resumesThroughTheGatewayWhenConnectionsAreRefused() throws Exception {
		this.gateway.start().block(PATIENCE);
		this.discord.faults().refuseConnections(true);
		this.discord.faults().dropConnections();
		assertThat(this.refusals.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isNotNull();
		this.discord.faults().refuseConnections(false);
		this.discord.say("ada", "general", "still there?");
		assertThat(nextMessage().path("content").asString()).isEqualTo("still there?");
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F16")
	void withstandsAFloodOfHeartbeatRequests() throws Exception {
		this.gateway.start().block(PATIENCE);
		for (int i = 0; i < 300; i++) {
			this.discord.faults().requestHeartbeat();
		}
		this.discord.say("ada", "general", "alive?");
		assertThat(nextMessage().path("content").asString()).isEqualTo("alive?");
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(this.discord.violations()).extracting(Violation::rule).doesNotContain(Rule.SEND_LIMIT);
	}

	@Test
	@Tag("F54")
	void withstandsGarbage() throws Exception {
		this.gateway.start().block(PATIENCE);
		for (String garbage : List.of("", "nonsense", "{\"op\":", "[]", "{\"op\":0,\"t\":\"X\",\"s\":")) {
			this.discord.faults().sendRaw(garbage);
		}
		this.discord.say("ada", "general", "alive?");
		assertThat(nextMessage().path("content").asString()).isEqualTo("alive?");
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	@Tag("F60")
	void neverSendsMoreThanDiscordAllows() {
		this.gateway.start().block(PATIENCE);
		Map<String, Object> guild = Map.of("guild_ids", List.of(this.discord.world().guilds().iterator().next().id()));
		for (int i = 0; i < 300; i++) {
			this.gateway.send(GatewayCommand.toEveryShard(31, guild)).toFuture();
		}
		this.discord.faults().requestHeartbeat();
		await(() -> this.gateway.shards().get(0).latency() != null);
		assertThat(this.discord.violations()).isEmpty();
		assertThat(this.discord.gateway().opened()).isOne();
	}

	@Test
	@Tag("F27")
	void failsWithAWrongToken() {
		this.gateway = gateway(Compression.NONE, this.discord.token() + "x", Intent.MESSAGE_CONTENT);
		assertThatThrownBy(() -> this.gateway.start().block(PATIENCE)).isInstanceOf(GatewayException.AuthenticationFailed.class);
	}

	@Test
	@Tag("F27")
	void failsWithAnIntentThatIsNotSwitchedOn() {
		this.gateway = gateway(Compression.NONE, this.discord.token(), Intent.GUILD_MEMBERS);
		assertThatThrownBy(() -> this.gateway.start().block(PATIENCE)).isInstanceOf(GatewayException.DisallowedIntents.class)
			.hasMessageContaining("[GUILD_MEMBERS]");
	}

	@Test
	@Tag("F73")
	@Tag("F74")
	void aRestartCostsNoIdentify() throws Exception {
		this.gateway.start().block(PATIENCE);
		this.gateway.stop(true).block(PATIENCE);
		this.discord.say("ada", "general", "missed me?");
		this.gateway.start().block(PATIENCE);
		assertThat(nextMessage().path("content").asString()).isEqualTo("missed me?");
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	private JsonNode nextMessage() throws InterruptedException {
		RawDispatch dispatch;
		do {
			dispatch = this.dispatches.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(dispatch).as("waiting for a message").isNotNull();
		}
		while (!dispatch.name().equals("MESSAGE_CREATE"));
		return dispatch.read(MAPPER.readerFor(JsonNode.class));
	}

	private void await(BooleanSupplier condition) {
		AgainstScriptedGateway.await(condition);
	}

	private Gateway gateway(Compression compression, String token, Intent privileged) {
		GatewaySettings settings = GatewaySettings.builder(new Token(token))
			.intents(Intent.GUILDS, Intent.GUILD_MESSAGES, privileged)
			.compression(compression)
			.helloTimeout(Duration.ofSeconds(1))
			.build();
		GatewayListener listener = new GatewayListener() {
			@Override
			public void stateChanged(ShardStatus status, ShardState previous) {
				if (status.lastError() != null && status.lastError().contains("503")) {
					GatewayOnSimulatorTests.this.refusals.add(status.lastError());
				}
			}
		};
		return new Gateway(settings, this::gatewayBot, this::take, this.time, List.of(listener));
	}

	private void take(RawDispatch dispatch) {
		this.dispatches.add(dispatch);
		dispatch.completed();
	}

	private Mono<GatewayBot> gatewayBot() {
		Map<String, Object> answer = Map.of("url", this.discord.gatewayUrl(), "shards", 1, "session_start_limit",
				this.discord.gateway().sessionStartLimit());
		return Mono.just(MAPPER.convertValue(answer, GatewayBot.class));
	}

}
