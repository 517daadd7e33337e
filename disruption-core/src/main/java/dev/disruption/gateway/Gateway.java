package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bot's connection to Discord: all shards of this process.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
public final class Gateway {

	private GatewaySettings settings;

	private final DispatchSink sink;

	private final Scheduler scheduler;

	private final Requests requests;

	private final GatewayCommands commands;

	private final PresenceMemory presences = new PresenceMemory();

	private final List<GatewayListener> listeners;

	private final @Nullable IdentifyQueue permits;

	private final GatewayAddress address;

	private final HttpClient client;

	private @Nullable GatewayRun run;

	/** the one that comes or the one that goes, while shards are replaced */
	private @Nullable GatewayRun other;

	/**
	 * A gateway that identifies through a queue which it shares with all that have the same token and address in this JVM.
	 *
	 * @param gatewayBot asks for Get Gateway Bot. It may error with a {@link GatewayException} to say that no new attempt makes sense;
	 * anything else is tried again.
	 * @param sink where events go
	 * @param scheduler clock and timers
	 */
	public Gateway(GatewaySettings settings, Supplier<Mono<GatewayBot>> gatewayBot, DispatchSink sink, Scheduler scheduler,
			List<GatewayListener> listeners) {
		this(settings, gatewayBot, sink, scheduler, listeners, null);
	}

	/**
	 * @param gatewayBot asks for Get Gateway Bot. It may error with a {@link GatewayException} to say that no new attempt makes sense;
	 * anything else is tried again.
	 * @param sink where events go
	 * @param scheduler clock and timers
	 * @param permits shared by everything that identifies with the same token; {@code null} for what this JVM shares
	 */
	public Gateway(GatewaySettings settings, Supplier<Mono<GatewayBot>> gatewayBot, DispatchSink sink, Scheduler scheduler,
			List<GatewayListener> listeners, @Nullable IdentifyQueue permits) {
		this.settings = settings;
		JsonMapper mapper = DiscordJson.mapper();
		this.requests = new Requests(this::send, scheduler, mapper, settings.answerTimeout());
		List<GatewayListener> all = new ArrayList<>(List.of(this.requests));
		all.addAll(listeners);
		this.sink = sink;
		this.scheduler = scheduler;
		this.listeners = List.copyOf(all);
		this.permits = permits;
		this.address = new GatewayAddress(gatewayBot, settings.url());
		this.client = client(settings);
		this.commands = new GatewayCommands(this, this.requests, this.presences, new Outgoing(mapper));
	}

	/** What can be asked of Discord through the gateway: presence, voice state, members and more. */
	public GatewayCommands commands() {
		return this.commands;
	}

	Requests requests() {
		return this.requests;
	}

	/**
	 * Connects, and resumes the sessions that were kept. Completes when every shard of this process was connected once; errors with a
	 * {@link GatewayException} if Discord refuses one for good, and with an {@link IdentifyBudgetException} if one would have to identify at
	 * the cost of the reserve. A host that can't be reached is no error: it is tried again and again. A shard that another gateway of this
	 * JVM has is waited for.
	 */
	public Mono<Void> start() {
		return Mono.defer(() -> current().ready());
	}

	/** Asks for these events too, from the next {@link #start} on: for those who learn only now what is listened to. */
	public synchronized void addIntents(Set<Intent> intents) {
		this.settings = this.settings.withMoreIntents(intents);
	}

	/** What events are asked for. */
	public synchronized Set<Intent> intents() {
		return this.settings.intents();
	}

	/**
	 * Takes in no more events and accepts no more commands, while the connections stay open: time to finish what was taken in, before
	 * {@link #stop}. What comes meanwhile is left to the next start. Completes when the last event was handed over.
	 */
	public Mono<Void> quiesce() {
		return Mono.defer(() -> {
			GatewayRun current = running();
			return current == null ? Mono.empty() : current.quiesce();
		});
	}

	/**
	 * Keeps the sessions as they are, then disconnects. Completes when every shard is at rest.
	 *
	 * @param resumable whether the sessions are to be kept for the next start; Discord keeps them for a few minutes and shows the bot as
	 * online. Otherwise it appears offline at once.
	 */
	public Mono<Void> stop(boolean resumable) {
		return Mono.defer(() -> Mono.when(takeRuns().stream().map(stopping -> stopping.stop(resumable)).toList()));
	}

	/** How the shards of this process are; empty as long as their number isn't known. */
	public List<ShardStatus> shards() {
		return runningShards().stream().map(Shard::status).toList();
	}

	/**
	 * Has a shard leave its connection and resume its session on a new one, which costs no session start. Has no effect on one that isn't
	 * connected.
	 *
	 * @throws IllegalArgumentException if this process doesn't run the shard
	 */
	public void restart(int shardId) {
		runningShards().stream()
			.filter(shard -> shard.id() == shardId)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No shard " + shardId + " runs in this process"))
			.restart();
	}

	/**
	 * Sends a command, after READY or RESUMED and within Discord's limit of 120 payloads a minute. Completes when it is handed to the network.
	 * Errors with an {@link IllegalArgumentException} if Discord would refuse it, if it is larger than 4096 bytes or its guild is on another
	 * process, with an {@link IllegalStateException} if the gateway isn't running, and with a {@link GatewayCommandException} if it came to
	 * nothing later.
	 */
	public Mono<Void> send(GatewayCommand command) {
		return Mono.defer(() -> {
			GatewayRun current = running();
			List<Shard> shards = current == null ? List.of() : current.shards();
			if (current == null || shards.isEmpty()) {
				return Mono.error(new IllegalStateException("The gateway isn't running: start it before sending"));
			}
			if (current.isQuiesced()) {
				return Mono.error(new IllegalStateException("The gateway is about to stop: nothing is sent any more"));
			}
			Snowflake guildId = command.guildId();
			List<Shard> targets = guildId == null ? shards : shards.stream().filter(shard -> shard.serves(guildId)).toList();
			if (targets.isEmpty()) {
				return Mono.error(new IllegalArgumentException("No shard of this process serves the guild " + guildId));
			}
			return Mono.when(targets.stream().map(shard -> shard.send(command)).toList());
		});
	}

	/** As {@link #send(GatewayCommand)}, to one shard. */
	Mono<Void> send(int shardId, GatewayCommand command) {
		return Mono.defer(() -> runningShards().stream()
			.filter(shard -> shard.id() == shardId)
			.findFirst()
			.map(shard -> shard.send(command))
			.orElseGet(() -> Mono.error(new IllegalArgumentException("No shard " + shardId + " runs in this process"))));
	}

	/** The shard that serves a guild; -1 if none in this process does. */
	int shardOf(Snowflake guildId) {
		return runningShards().stream().filter(shard -> shard.serves(guildId)).map(Shard::id).findFirst().orElse(-1);
	}

	/**
	 * Replaces the shards by another number of them while the bot goes on. The new ones connect beside the old ones, unheard; once all of them
	 * have their guilds they take over. For a few seconds both are listened to, so that nothing is lost, and what comes twice is told once.
	 * Each new shard costs an identify. Completes when the old shards are gone.
	 *
	 * <p>Errors, with the old shards as they were, if the new ones can't connect; with an {@link IllegalStateException} if the gateway isn't
	 * running, if its shards are just being replaced, or if it has only some of the bot's shards, which other processes would have to agree
	 * to. The next {@link #start} goes by the settings again.
	 *
	 * @param shardCount of the bot, at least 1
	 * @see <a href="https://docs.discord.com/developers/events/gateway#sharding">Sharding</a>
	 */
	public Mono<Void> reshard(int shardCount) {
		return Mono.defer(() -> resharding(shardCount).run().doFinally(signal -> forgetOther()));
	}

	private synchronized Resharding resharding(int shardCount) {
		if (shardCount < 1) {
			throw new IllegalArgumentException("A bot can't have " + shardCount + " shards: it has at least 1");
		}
		GatewayRun old = this.run;
		if (old == null || old.isQuiesced() || old.shards().isEmpty()) {
			throw new IllegalStateException("The gateway isn't running: start it with the number of shards that it should have");
		}
		if (this.other != null) {
			throw new IllegalStateException("The shards are just being replaced: wait until that is over");
		}
		if (!this.settings.shardIds().isEmpty()) {
			throw new IllegalStateException("This process has the shards " + this.settings.shardIds()
					+ " only: their number can be changed where one process has all of them");
		}
		HeldSessions sessions = new HeldSessions(this.settings.sessionStore());
		GatewayRun young = newRun(this.settings.withShards(shardCount, sessions));
		this.other = young;
		return new Resharding(old, young, sessions, () -> swap(old, young), this.scheduler);
	}

	private synchronized void swap(GatewayRun old, GatewayRun young) {
		if (this.run == old) {
			this.run = young;
			this.other = old;
		}
	}

	private synchronized void forgetOther() {
		this.other = null;
	}

	private synchronized GatewayRun current() {
		if (this.run == null) {
			this.run = newRun(this.settings);
		}
		return this.run;
	}

	private GatewayRun newRun(GatewaySettings settings) {
		return new GatewayRun(new Generation(), settings, this.address, this.permits, this.sink, this.listeners, this.presences, this.scheduler,
				this.client);
	}

	private synchronized List<GatewayRun> takeRuns() {
		List<GatewayRun> taken = Stream.of(this.run, this.other).filter(Objects::nonNull).toList();
		this.run = null;
		this.other = null;
		return taken;
	}

	private synchronized @Nullable GatewayRun running() {
		return this.run;
	}

	private List<Shard> runningShards() {
		GatewayRun current = running();
		return current == null ? List.of() : current.shards();
	}

	private static HttpClient client(GatewaySettings settings) {
		// the documented limits say nothing of connections: none is ever reused
		HttpClient client = HttpClient.create(ConnectionProvider.newConnection())
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connectTimeout().toMillis())
			.headers(headers -> headers.set(HttpHeaderNames.USER_AGENT, settings.userAgent()));
		return settings.httpClient().apply(client);
	}

}
