package dev.disruption.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.disruption.simulator.gateway.GatewaySettings;
import dev.disruption.simulator.rest.RateLimits;
import dev.disruption.simulator.scenario.Scenario;
import dev.disruption.simulator.time.SimulatorClock;
import dev.disruption.simulator.world.Application;
import dev.disruption.simulator.world.BotToken;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Lab;
import dev.disruption.simulator.world.Person;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** Settings of a {@link Simulator}; everything has a default. */
public final class SimulatorBuilder {

	private final List<Consumer<RateLimits>> rateLimits = new ArrayList<>();

	private int port;

	private @Nullable String token;

	private String botName = "Disruption";

	private @Nullable Scheduler scheduler;

	private @Nullable Scheduler own;

	private Set<Intent> approved = EnumSet.of(Intent.GUILD_MEMBERS, Intent.GUILD_PRESENCES, Intent.MESSAGE_CONTENT);

	private GatewaySettings gateway = GatewaySettings.STANDARD;

	private int journalCapacity = 5000;

	private @Nullable Scenario scenario;

	SimulatorBuilder() {}

	/** The port on the loopback interface; 0, the default, takes a free one. */
	public SimulatorBuilder port(int value) { this.port = value; return this; }

	/** The token that the bot has to show. If its first part is the base64 of an id, the bot has this id. */
	public SimulatorBuilder token(String value) { this.token = value; return this; }

	public SimulatorBuilder botName(String value) { this.botName = value; return this; }

	/** Where the time comes from: its {@code now} is monotonic time, its delayed tasks are the timers. The caller disposes of it. */
	public SimulatorBuilder scheduler(Scheduler value) { this.scheduler = value; return this; }

	/** The privileged intents that the application's settings allow; by default all of them. */
	public SimulatorBuilder approvedIntents(Intent... values) {
		this.approved = EnumSet.noneOf(Intent.class);
		this.approved.addAll(List.of(values));
		return this;
	}

	/** Changes the gateway's numbers: {@code gateway(settings -> settings.withHeartbeatInterval(Duration.ofSeconds(1)))}. */
	public SimulatorBuilder gateway(UnaryOperator<GatewaySettings> change) { this.gateway = change.apply(this.gateway); return this; }

	/** The limit of one route, by method and documented path: {@code POST /channels/{channel.id}/messages}. */
	public SimulatorBuilder rateLimit(String route, int requests, Duration window) {
		this.rateLimits.add(limits -> limits.limit(route, requests, window));
		return this;
	}

	/** Takes all rate limits away, the global one too. */
	public SimulatorBuilder withoutRateLimits() { this.rateLimits.add(RateLimits::lift); return this; }

	/** What the world is like in the beginning; without it there is one small guild. */
	public SimulatorBuilder scenario(Scenario value) { this.scenario = value; return this; }

	/** How many entries the journal keeps, 5000 by default. */
	public SimulatorBuilder journalCapacity(int value) { this.journalCapacity = value; return this; }

	/** Starts the server; it is ready when this returns. */
	public Simulator start() { return new Simulator(this); }

	int port() { return this.port; }

	BotToken botToken() { return new BotToken(this.token == null ? BotToken.standard(Lab.BOT_ID) : this.token); }

	Application application() {
		String id = botToken().botId();
		return new Application(new Person(id == null ? Lab.BOT_ID : id, this.botName, this.botName, true), this.approved);
	}

	SimulatorClock clock() {
		if (this.scheduler != null) {
			return new SimulatorClock(this.scheduler);
		}
		this.own = SimulatorClock.monotonic();
		return new SimulatorClock(this.own);
	}

	Disposable ownScheduler() { return this.own == null ? Disposables.single() : this.own; }

	GatewaySettings gatewaySettings() { return this.gateway; }

	List<Consumer<RateLimits>> rateLimits() { return this.rateLimits; }

	@Nullable
	Scenario scenario() { return this.scenario; }

	int journalCapacity() { return this.journalCapacity; }

}
