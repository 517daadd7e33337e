package dev.disruption.simulator;

import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;

import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.gateway.Gateway;
import dev.disruption.simulator.gateway.GatewayEndpoint;
import dev.disruption.simulator.interaction.Interactions;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.interaction.Responses;
import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.journal.Violation;
import dev.disruption.simulator.rest.FilesEndpoint;
import dev.disruption.simulator.rest.RateLimits;
import dev.disruption.simulator.rest.Rest;
import dev.disruption.simulator.rest.RestEndpoint;
import dev.disruption.simulator.scenario.Scenario;
import dev.disruption.simulator.time.SimulatorClock;
import dev.disruption.simulator.world.BotToken;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Lab;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import dev.disruption.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRoutes;
import reactor.netty.resources.LoopResources;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Discord that runs inside the JVM: REST, gateway, rate limits and a web page on one loopback port.
 * Point a bot at {@link #restUrl()} with {@link #token()}, act as a person, and read the {@link #journal()}.
 */
public final class Simulator implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private final BotToken token;

	private final Disposable ownScheduler;

	private final Journal journal;

	private final World world;

	private final Gateway gateway;

	private final Commands commands;

	private final Rest rest;

	private final People people;

	private final Moderators moderators;

	private final VoiceChat voice;

	private final Faults faults;

	private final Crowd crowd;

	private final LoopResources loops;

	private final DisposableServer server;

	Simulator(SimulatorBuilder builder) {
		SimulatorClock clock = builder.clock();
		this.ownScheduler = builder.ownScheduler();
		this.token = builder.botToken();
		this.journal = new Journal(clock, builder.journalCapacity());
		this.world = new World(clock, this.journal, builder.application());
		furnish(builder.scenario());
		this.gateway = new Gateway(this.world, this.token, builder.gatewaySettings());
		this.commands = new Commands(this.world);
		Interactions interactions = new Interactions(this.world);
		this.rest = new Rest(this.world, this.token, this.gateway, this.commands, new Responses(this.world, interactions));
		this.people = new People(this.world, this.commands, interactions);
		this.moderators = new Moderators(this.world);
		this.voice = new VoiceChat(this.world);
		this.faults = new Faults(this.gateway, this.rest.faults());
		this.crowd = new Crowd(this.world, this.people);
		builder.rateLimits().forEach(setting -> setting.accept(this.rest.limits()));
		this.loops = LoopResources.create("simulator", 1, 2, true);
		this.server = HttpServer.create().runOn(this.loops).host(HOST).port(builder.port()).route(this::routes).bindNow();
		this.gateway.url("ws://" + HOST + ":" + this.server.port() + "/gateway");
		this.world.files().base("http://" + HOST + ":" + this.server.port());
	}

	public static SimulatorBuilder builder() { return new SimulatorBuilder(); }

	/** A simulator as it comes out of the box, on a free port. */
	public static Simulator start() { return builder().start(); }

	public int port() { return this.server.port(); }

	/** The base URL of the API, without a slash at its end. */
	public String restUrl() { return "http://" + HOST + ":" + port() + "/api/v10"; }

	public String gatewayUrl() { return this.gateway.url(); }

	public String pageUrl() { return "http://" + HOST + ":" + port() + "/"; }

	/** The bot's token: base64 of the bot's id and two more parts. */
	public String token() { return this.token.value(); }

	/** People, guilds, channels, roles and messages. */
	public World world() { return this.world; }

	/** The commands that the bot registered. */
	public Commands commands() { return this.commands; }

	/** What a person can do with messages, commands, components and modals. */
	public People people() { return this.people; }

	/** What a person can do to others, if they are allowed to. */
	public Moderators moderators() { return this.moderators; }

	/** How people come into voice channels, and go. */
	public VoiceChat voice() { return this.voice; }

	/** Everything that happened, in order. */
	public Journal journal() { return this.journal; }

	/** The rules that the bot broke. */
	public List<Violation> violations() { return this.journal.violations(); }

	public Faults faults() { return this.faults; }

	/** People who do something all by themselves, if they are asked to. */
	public Crowd crowd() { return this.crowd; }

	/** Counts connections, IDENTIFYs and RESUMEs. */
	public Gateway gateway() { return this.gateway; }

	/** How often each route may be called. */
	public RateLimits rateLimits() { return this.rest.limits(); }

	/** The names of the REST routes, for limits and faults. */
	public List<String> routes() { return this.rest.routes(); }

	/**
	 * A person says something in a channel; bots hear of it if their intents say so.
	 * @return the message
	 * @throws Refusal if they may not
	 */
	public ObjectNode say(Person person, Channel channel, String text) { return this.people.say(person, channel, text); }

	/** As {@link #say(Person, Channel, String)}, by names: {@code say("ada", "general", "Hello")}. */
	public ObjectNode say(String person, String channel, String text) {
		return say(this.world.person(person), this.world.channel(channel), text);
	}

	/**
	 * A person runs a command: {@code /echo text:hello}.
	 * @throws IllegalArgumentException if the bot has no such command, or the options do not fit
	 */
	public Invocation run(Person person, Channel channel, String line) { return this.people.run(person, channel, line); }

	/** As {@link #run(Person, Channel, String)}, by names. */
	public Invocation run(String person, String channel, String line) {
		return run(this.world.person(person), this.world.channel(channel), line);
	}

	/** Sends bots an event that nothing in the simulator makes happen. @param event its guild decides the shard, its name the intents */
	public void emit(WorldEvent event) { this.world.publish(event); }

	/**
	 * Blocks until a bot is connected and has its session.
	 * @throws IllegalStateException if there is none within the timeout, which is real time
	 */
	public void awaitBot(Duration timeout) {
		this.journal.await("a bot's session", () -> this.gateway.sessions() > 0 ? Boolean.TRUE : null, timeout);
	}

	/**
	 * Blocks until what is on its way between the gateway and its clients has arrived, and so has what it caused: for tests in which time is
	 * virtual, before it goes on. Clients that a fault keeps from reading or writing are left out.
	 * @throws IllegalStateException if a client does not react within ten seconds, which are real ones
	 */
	public void settle() { this.gateway.settle(Duration.ofSeconds(10)); }

	/** Ends every connection with close code 1001 and frees the port. */
	@Override
	public void close() {
		this.crowd.stop();
		this.gateway.shutDown();
		this.server.disposeNow(Duration.ofSeconds(5));
		// first nobody listens any more: what is told now would reach connections whose event loop is gone
		this.journal.close();
		this.loops.disposeLater(Duration.ZERO, Duration.ofSeconds(5)).block(Duration.ofSeconds(10));
		this.ownScheduler.dispose();
	}

	private void furnish(@Nullable Scenario scenario) {
		if (scenario == null || scenario.extendsLab()) {
			Lab.furnish(this.world);
		}
		if (scenario == null) {
			return;
		}
		try {
			scenario.furnish(this.world);
		}
		catch (IllegalArgumentException unfit) {
			this.journal.close();
			this.ownScheduler.dispose();
			throw unfit;
		}
	}

	private void routes(HttpServerRoutes routes) {
		RestEndpoint api = new RestEndpoint(this.rest);
		GatewayEndpoint sockets = new GatewayEndpoint(this.gateway);
		routes.route(api::serves, api::handle);
		routes.route(sockets::serves, sockets::handle);
		FilesEndpoint files = new FilesEndpoint(this.world.files());
		routes.route(files::serves, files::handle);
		ServiceLoader.load(Routes.class, Simulator.class.getClassLoader()).forEach(addition -> addition.register(routes, this));
	}

}
