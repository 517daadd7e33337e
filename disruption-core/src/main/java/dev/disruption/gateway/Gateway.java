package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bot's connection to Discord: all shards of this process.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
public final class Gateway {

	private static final Log log = LogFactory.getLog(Gateway.class);

	private final GatewaySettings settings;

	private final Wiring wiring;

	private final Requests requests;

	private final GatewayCommands commands;

	private final Map<Integer, @Nullable ResumePoint> resumePoints = new HashMap<>();

	private @Nullable Run run;

	/**
	 * A gateway that identifies through a queue of its own.
	 *
	 * @param gatewayBot asks for Get Gateway Bot. It may error with a {@link GatewayException} to say that no new attempt makes sense;
	 * anything else is tried again.
	 * @param sink where events go
	 * @param scheduler clock and timers
	 */
	public Gateway(GatewaySettings settings, Supplier<Mono<GatewayBot>> gatewayBot, DispatchSink sink, Scheduler scheduler,
			List<GatewayListener> listeners) {
		this(settings, gatewayBot, sink, scheduler, listeners, new InMemoryIdentifyQueue(scheduler));
	}

	/**
	 * @param gatewayBot asks for Get Gateway Bot. It may error with a {@link GatewayException} to say that no new attempt makes sense;
	 * anything else is tried again.
	 * @param sink where events go
	 * @param scheduler clock and timers
	 * @param permits shared by everything that identifies with the same token
	 */
	public Gateway(GatewaySettings settings, Supplier<Mono<GatewayBot>> gatewayBot, DispatchSink sink, Scheduler scheduler,
			List<GatewayListener> listeners, IdentifyQueue permits) {
		this.settings = settings;
		GatewayAddress address = new GatewayAddress(gatewayBot, settings.url());
		JsonMapper mapper = DiscordJson.mapper();
		PresenceMemory presences = new PresenceMemory();
		this.requests = new Requests(this::send, scheduler, mapper, settings.answerTimeout());
		List<GatewayListener> all = new ArrayList<>(List.of(this.requests));
		all.addAll(listeners);
		this.wiring = new Wiring(settings, address, permits, sink, new Listeners(all), presences, scheduler, client(settings), mapper);
		this.commands = new GatewayCommands(this, this.requests, presences, new Outgoing(mapper));
	}

	/** What can be asked of Discord through the gateway: presence, voice state, members and more. */
	public GatewayCommands commands() {
		return this.commands;
	}

	Requests requests() {
		return this.requests;
	}

	/** What events are asked for. */
	public Set<Intent> intents() {
		return this.settings.intents();
	}

	/**
	 * Connects. Completes when every shard of this process was connected once; errors with a {@link GatewayException} if Discord refuses one
	 * for good. A host that can't be reached is no error: it is tried again and again. After a {@link #stop} it connects anew, and resumes
	 * the sessions that were kept.
	 */
	public Mono<Void> start() {
		return Mono.defer(() -> current().ready);
	}

	/**
	 * Disconnects. Completes when every shard is at rest.
	 *
	 * @param resumable whether the sessions are to be kept for the next {@link #start()}; Discord keeps them for a few minutes and shows the
	 * bot as online. Otherwise it appears offline at once.
	 */
	public Mono<Void> stop(boolean resumable) {
		return Mono.defer(() -> {
			Run stopping = takeRun();
			return stopping == null ? Mono.empty() : stopping.stop(resumable);
		});
	}

	/** How the shards of this process are; empty as long as their number isn't known. */
	public List<ShardStatus> shards() {
		return running().stream().map(Shard::status).toList();
	}

	/**
	 * Sends a command, after READY or RESUMED and within Discord's limit of 120 payloads a minute. Completes when it is handed to the network.
	 * Errors with an {@link IllegalArgumentException} if Discord would refuse it, if it is larger than 4096 bytes or its guild is on another
	 * process, with an {@link IllegalStateException} if the gateway isn't running, and with a {@link GatewayCommandException} if it came to
	 * nothing later.
	 */
	public Mono<Void> send(GatewayCommand command) {
		return Mono.defer(() -> {
			List<Shard> shards = running();
			if (shards.isEmpty()) {
				return Mono.error(new IllegalStateException("The gateway isn't running: start it before sending"));
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
		return Mono.defer(() -> running().stream()
			.filter(shard -> shard.id() == shardId)
			.findFirst()
			.map(shard -> shard.send(command))
			.orElseGet(() -> Mono.error(new IllegalArgumentException("No shard " + shardId + " runs in this process"))));
	}

	/** The shard that serves a guild; -1 if none in this process does. */
	int shardOf(Snowflake guildId) {
		return running().stream().filter(shard -> shard.serves(guildId)).map(Shard::id).findFirst().orElse(-1);
	}

	private synchronized Run current() {
		if (this.run == null) {
			this.run = new Run();
		}
		return this.run;
	}

	private synchronized @Nullable Run takeRun() {
		Run taken = this.run;
		this.run = null;
		return taken;
	}

	private synchronized List<Shard> running() {
		return this.run == null ? List.of() : this.run.shards;
	}

	private static HttpClient client(GatewaySettings settings) {
		// the documented limits say nothing of connections: none is ever reused
		HttpClient client = HttpClient.create(ConnectionProvider.newConnection())
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connectTimeout().toMillis())
			.headers(headers -> headers.set(HttpHeaderNames.USER_AGENT, settings.userAgent()));
		return settings.httpClient().apply(client);
	}

	/** From a start to the stop that belongs to it. */
	private final class Run {

		private final Sinks.Empty<Void> abandoned = Sinks.empty();

		private final Mono<Void> ready = Gateway.this.wiring.address().first(Gateway.this.wiring.scheduler())
			.takeUntilOther(this.abandoned.asMono())
			.switchIfEmpty(Mono.error(() -> new CancellationException("The gateway was stopped before it knew where to connect")))
			.flatMap(this::connect)
			.cache();

		private volatile List<Shard> shards = List.of();

		private boolean over;

		private Mono<Void> connect(GatewayBot bot) {
			Gateway.this.wiring.permits().maxConcurrency(bot.sessionStartLimit().maxConcurrency());
			List<Shard> connecting = begin(bot);
			return Mono.when(connecting.stream().map(Shard::ready).toList());
		}

		private synchronized List<Shard> begin(GatewayBot bot) {
			if (this.over) {
				throw new CancellationException("The gateway was stopped before it connected");
			}
			int count = Gateway.this.settings.shardCount() == 0 ? Math.max(1, bot.shards()) : Gateway.this.settings.shardCount();
			List<Integer> ids = Gateway.this.settings.shardIds();
			log.info("Connecting " + (ids.isEmpty() ? "all" : ids.size()) + " of " + count + " shards to "
					+ Gateway.this.wiring.address().urlOf(bot) + "; " + bot.sessionStartLimit().remaining() + " of "
					+ bot.sessionStartLimit().total() + " session starts remain");
			EventLoopGroup loops = HttpResources.get().onClient(LoopResources.DEFAULT_NATIVE);
			List<Shard> created = new ArrayList<>();
			for (int id : ids.isEmpty() ? IntStream.range(0, count).boxed().toList() : ids) {
				created.add(new Shard(id, count, Gateway.this.wiring, loops.next()));
			}
			this.shards = List.copyOf(created);
			created.forEach(shard -> shard.start(takeResumePoint(shard.id())));
			return created;
		}

		private Mono<Void> stop(boolean resumable) {
			List<Shard> stopping = end();
			this.abandoned.tryEmitEmpty();
			return Mono.when(stopping.stream().map(shard -> shard.stop(resumable)).toList())
				.doOnSuccess(done -> stopping.forEach(shard -> keepResumePoint(shard.id(), shard.resumePoint())));
		}

		private synchronized List<Shard> end() {
			this.over = true;
			return this.shards;
		}

	}

	private @Nullable ResumePoint takeResumePoint(int shardId) {
		synchronized (this.resumePoints) {
			return this.resumePoints.remove(shardId);
		}
	}

	private void keepResumePoint(int shardId, @Nullable ResumePoint point) {
		synchronized (this.resumePoints) {
			this.resumePoints.put(shardId, point);
		}
	}

}
