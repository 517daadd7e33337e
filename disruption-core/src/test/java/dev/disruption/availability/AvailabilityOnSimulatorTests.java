package dev.disruption.availability;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.disruption.availability.GuildAvailability.GuildAvailable;
import dev.disruption.availability.GuildAvailability.GuildJoined;
import dev.disruption.availability.GuildAvailability.GuildLeft;
import dev.disruption.availability.GuildAvailability.GuildUnavailable;
import dev.disruption.event.GuildEvent.GuildCreate;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.GatewaySettings;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.WorldEvent;
import dev.disruption.time.MonotonicScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AvailabilityOnSimulatorTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private final Scheduler time = MonotonicScheduler.create("availability-test");

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Simulator discord = Simulator.start();

	private final BlockingQueue<Object> published = new LinkedBlockingQueue<>();

	private final BlockingQueue<RawDispatch> dispatches = new LinkedBlockingQueue<>();

	private final String lab = this.discord.world().guild().id();

	private Gateway gateway;

	private final GuildAvailabilityTracker tracker = new GuildAvailabilityTracker(() -> this.gateway.shards(), () -> true, MAPPER,
			this.published::add, this.threads, this.time, Duration.ofMinutes(1));

	AvailabilityOnSimulatorTests() {
		Map<String, Object> answer = Map.of("url", this.discord.gatewayUrl(), "shards", 1, "session_start_limit",
				this.discord.gateway().sessionStartLimit());
		GatewaySettings settings = GatewaySettings.builder(new Token(this.discord.token())).intents(Intent.GUILDS, Intent.GUILD_MESSAGES).build();
		this.gateway = new Gateway(settings, () -> Mono.just(MAPPER.convertValue(answer, GatewayBot.class)), this::take, this.time,
				List.of(this.tracker));
	}

	@AfterEach
	void stop() {
		this.gateway.stop(false).block(PATIENCE);
		this.discord.close();
		this.threads.shutdownNow();
		this.time.dispose();
	}

	@Test
	@Tag("F57")
	void tellsGuildsThatComeAndGoWithoutLosingTheirEvents() throws Exception {
		start();
		emit("GUILD_DELETE", this.lab, true);
		assertThat(next()).isEqualTo(new GuildUnavailable(Snowflake.of(this.lab), 0));
		this.discord.say("ada", "general", "in an outage");
		assertThat(nextDispatch("MESSAGE_CREATE").sequence()).isPositive();
		emit("GUILD_CREATE", this.lab, true);
		RawDispatch unavailable = nextDispatch("GUILD_CREATE");
		GuildCreate create = unavailable.read(MAPPER.readerFor(GuildCreate.class));
		assertThat(create.unavailable()).isTrue();
		assertThat(create.guildId()).isEqualTo(Snowflake.of(this.lab));
		this.discord.emit(new WorldEvent("GUILD_CREATE", this.lab, this.discord.world().created(this.discord.world().guild(), false)));
		assertThat(next()).isEqualTo(new GuildAvailable(Snowflake.of(this.lab), 0, false));
		String added = this.discord.world().addGuild("New", this.discord.world().person("ada")).id();
		assertThat(next()).isEqualTo(new GuildJoined(Snowflake.of(added), 0));
		emit("GUILD_DELETE", added, false);
		assertThat(next()).isEqualTo(new GuildLeft(Snowflake.of(added), 0));
		emit("GUILD_DELETE", "404", false);
		assertThat(next()).isEqualTo(new GuildLeft(Snowflake.of(404), 0));
		assertThat(this.discord.gateway().opened()).isOne();
	}

	@Test
	@Tag("F57")
	void tellsWhatHappenedWhileThereWasNoSession() throws Exception {
		start();
		this.discord.faults().refuseConnections(true);
		this.discord.faults().invalidSession(false);
		String added = this.discord.world().addGuild("New", this.discord.world().person("ada")).id();
		this.discord.faults().refuseConnections(false);
		assertThat(next()).isEqualTo(new GuildJoined(Snowflake.of(added), 0));
	}

	private void start() throws InterruptedException {
		this.gateway.start().block(PATIENCE);
		assertThat(List.of(next(), next())).containsExactlyInAnyOrder(new GuildAvailable(Snowflake.of(this.lab), 0, true),
				new DiscordReady(1, 1, Set.of(), Set.of()));
	}

	private void emit(String name, String guildId, boolean unavailable) {
		this.discord.emit(new WorldEvent(name, guildId, unavailable ? Json.object().put("id", guildId).put("unavailable", true)
				: Json.object().put("id", guildId)));
	}

	private Object next() throws InterruptedException {
		Object event = this.published.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		assertThat(event).isNotNull();
		return event;
	}

	private RawDispatch nextDispatch(String name) throws InterruptedException {
		RawDispatch dispatch;
		do {
			dispatch = this.dispatches.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(dispatch).as(name).isNotNull();
		}
		while (!dispatch.name().equals(name) || name.equals("GUILD_CREATE") && dispatch.payload().length > 500);
		return dispatch;
	}

	private void take(RawDispatch dispatch) {
		this.dispatches.add(dispatch);
		dispatch.completed();
	}

}
