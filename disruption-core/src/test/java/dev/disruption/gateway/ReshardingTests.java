package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.WorldEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Another number of shards while people talk. Discord and the bot are on one virtual clock. */
class ReshardingTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).journalCapacity(50_000).start();

	private final Queue<JsonNode> heard = new ConcurrentLinkedQueue<>();

	private final Queue<String> others = new ConcurrentLinkedQueue<>();

	private final SessionStore sessions = SessionStore.inMemory();

	private final Gateway gateway = new Gateway(
			GatewaySettings.builder(new Token(this.discord.token()))
				.intents(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT)
				.shardCount(2)
				.sessionStore(this.sessions)
				.build(),
			this::gatewayBot, this::take, this.time, List.of(), new InMemoryIdentifyQueue(this.time));

	private final List<Guild> guilds = new ArrayList<>();

	private int said;

	@AfterEach
	void stop() throws Exception {
		CompletableFuture<Void> stopped = this.gateway.stop(false).toFuture();
		goOnUntil(stopped);
		this.discord.close();
		this.time.dispose();
	}

	@Test
	void losesNoEventTellsNoneTwiceAndKeepsTheOrder() throws Exception {
		start();
		CompletableFuture<Void> resharded = this.gateway.reshard(4).toFuture();
		while (!resharded.isDone()) {
			say();
			pass();
		}
		resharded.join();
		for (int i = 0; i < 10; i++) {
			say();
			pass();
		}
		Map<String, List<Integer>> byGuild = new HashMap<>();
		this.heard.forEach(message -> byGuild.computeIfAbsent(message.path("guild_id").asString(), id -> new ArrayList<>())
			.add(Integer.parseInt(message.path("content").asString())));
		assertThat(byGuild).hasSize(this.guilds.size());
		assertThat(byGuild.values()).allSatisfy(numbers -> assertThat(numbers)
			.isEqualTo(IntStream.range(0, this.said).boxed().toList()));
		assertThat(this.others).as("told while shards were replaced").isEmpty();
		assertThat(this.gateway.shards()).extracting(ShardStatus::shardCount).containsExactly(4, 4, 4, 4);
		assertThat(this.discord.gateway().connections()).isEqualTo(4);
		assertThat(this.discord.gateway().identifies()).isEqualTo(2 + 4);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void keepsTheSessionsOfTheNewShards() throws Exception {
		start();
		goOnUntil(this.gateway.reshard(1).toFuture());
		this.time.advanceTimeBy(Duration.ofSeconds(2));
		settle();
		assertThat(this.sessions.load(0)).isNotNull().extracting(StoredSession::shardCount).isEqualTo(1);
		assertThat(this.sessions.load(1)).isNull();
	}

	@Test
	void refusesWhatCanNotBe() throws Exception {
		assertThatThrownBy(() -> this.gateway.reshard(4).block()).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("start it with the number of shards");
		start();
		assertThatThrownBy(() -> this.gateway.reshard(0).block()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at least 1");
		CompletableFuture<Void> first = this.gateway.reshard(4).toFuture();
		assertThatThrownBy(() -> this.gateway.reshard(3).block()).isInstanceOf(IllegalStateException.class).hasMessageContaining("wait until");
		goOnUntil(first);
	}

	private void start() throws Exception {
		this.guilds.add(this.discord.world().guild());
		IntStream.range(0, 9).forEach(i -> this.guilds.add(this.discord.world().addGuild("guild " + i, this.discord.world().bot())));
		goOnUntil(this.gateway.start().toFuture());
		while (this.others.stream().filter("GUILD_CREATE"::equals).count() < this.guilds.size()) {
			pass();
		}
		this.others.clear();
	}

	/** One message in each guild. */
	private void say() {
		for (Guild guild : this.guilds) {
			this.discord.emit(new WorldEvent("MESSAGE_CREATE", guild.id(),
					Json.object().put("guild_id", guild.id()).put("content", String.valueOf(this.said))));
		}
		this.said++;
	}

	private void goOnUntil(CompletableFuture<Void> done) throws Exception {
		while (!done.isDone()) {
			pass();
		}
		done.join();
	}

	private void pass() throws Exception {
		this.time.advanceTimeBy(Duration.ofMillis(200));
		settle();
	}

	private void settle() throws Exception {
		EventLoops.settle(this.discord);
	}

	private void take(RawDispatch dispatch) {
		if (dispatch.name().equals("MESSAGE_CREATE")) {
			this.heard.add(dispatch.read(DiscordJson.mapper().readerFor(JsonNode.class)));
		}
		else {
			this.others.add(dispatch.name());
		}
		dispatch.completed();
	}

	private Mono<GatewayBot> gatewayBot() {
		Map<String, Object> answer = Map.of("url", this.discord.gatewayUrl(), "shards", 2, "session_start_limit",
				this.discord.gateway().sessionStartLimit());
		return Mono.just(DiscordJson.mapper().convertValue(answer, GatewayBot.class));
	}

}
