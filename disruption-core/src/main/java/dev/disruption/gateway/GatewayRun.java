package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.disruption.gateway.ShardLeases.Lease;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.GatewayBot;
import io.netty.channel.EventLoopGroup;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/** From a start of the gateway to the stop that belongs to it. */
final class GatewayRun {

	/** Connections that are being opened at the same time. */
	static final int CONNECTING = 16;

	private static final Log log = LogFactory.getLog(GatewayRun.class);

	private static final Duration CHECKPOINT = Duration.ofSeconds(1);

	private final Sinks.Empty<Void> abandoned = Sinks.empty();

	private final Scheduler storage;

	private final Generation generation;

	private final GatewaySettings settings;

	private final GatewayAddress address;

	private final @Nullable IdentifyQueue permits;

	private final DispatchSink sink;

	private final Listeners listeners;

	private final PresenceMemory presences;

	private final Scheduler scheduler;

	private final HttpClient client;

	private final SessionKeeper keeper;

	private final Mono<Void> ready;

	private final Disposable.Swap checkpoints = Disposables.swap();

	private volatile List<Shard> shards = List.of();

	private volatile boolean quiesced;

	private boolean over;

	/** @param permits {@code null} for the queue that all gateways of the token share */
	GatewayRun(Generation generation, GatewaySettings settings, GatewayAddress address, @Nullable IdentifyQueue permits, DispatchSink sink,
			List<GatewayListener> listeners, PresenceMemory presences, Scheduler scheduler, HttpClient client) {
		this.generation = generation;
		this.settings = settings;
		this.address = address;
		this.permits = permits;
		this.sink = sink;
		this.listeners = new Listeners(listeners, generation);
		this.presences = presences;
		this.scheduler = scheduler;
		this.client = client;
		boolean blocks = settings.sessionStore().blocks() || settings.identifyLedger().blocks();
		this.storage = blocks ? Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "discord-sessions", 60, true) : Schedulers.immediate();
		this.keeper = new SessionKeeper(settings, scheduler, this.storage);
		this.ready = address.first(scheduler)
			.takeUntilOther(this.abandoned.asMono())
			.switchIfEmpty(Mono.error(() -> new CancellationException("The gateway was stopped before it knew where to connect")))
			.flatMap(this::connect)
			.cache();
	}

	/** Connects when it is first subscribed to; completes when all shards were connected once. */
	Mono<Void> ready() {
		return this.ready;
	}

	List<Shard> shards() {
		return this.shards;
	}

	Generation generation() {
		return this.generation;
	}

	Listeners listeners() {
		return this.listeners;
	}

	boolean isQuiesced() {
		return this.quiesced;
	}

	private Mono<Void> connect(GatewayBot bot) {
		return Mono.when(begin(bot).stream().map(Shard::ready).toList());
	}

	private synchronized List<Shard> begin(GatewayBot bot) {
		if (this.over) {
			throw new CancellationException("The gateway was stopped before it connected");
		}
		int count = this.settings.shardCount() == 0 ? Math.max(1, bot.shards()) : this.settings.shardCount();
		List<Integer> ids = this.settings.shardIds().isEmpty() ? IntStream.range(0, count).boxed().toList() : this.settings.shardIds();
		String url = this.address.urlOf(bot);
		log.info("Connecting " + (ids.size() == count ? "all" : ids.size()) + " of " + count + " shards to " + url + "; "
				+ bot.sessionStartLimit().remaining() + " of " + bot.sessionStartLimit().total() + " session starts remain");
		IdentifyGate identifies = identifies(url);
		identifies.told(bot, count);
		Wiring wiring = new Wiring(this.generation, this.settings, this.address, identifies, new ConnectSlots(CONNECTING), this.keeper, this.sink,
				this.listeners, this.presences, this.scheduler, this.client, DiscordJson.mapper());
		EventLoopGroup loops = GatewayLoops.OF_THIS_JVM.onClient(LoopResources.DEFAULT_NATIVE);
		List<Shard> created = new ArrayList<>();
		ids.forEach(id -> created.add(new Shard(id, count, wiring, loops.next())));
		this.shards = List.copyOf(created);
		created.forEach(shard -> bringUp(shard, identifies, new ShardLeases.Key(url, this.settings.token().fingerprint(), shard.id(), count)));
		this.checkpoints.update(this.scheduler.schedulePeriodically(() -> created.forEach(shard -> shard.checkpoint().subscribe()),
				CHECKPOINT.toMillis(), CHECKPOINT.toMillis(), TimeUnit.MILLISECONDS));
		return created;
	}

	private IdentifyGate identifies(String url) {
		IdentifyQueue queue = this.permits == null
				? InMemoryIdentifyQueue.shared(url, this.settings.token().fingerprint(), this.scheduler) : this.permits;
		return new IdentifyGate(this.address, queue, this.settings, this.scheduler, this.storage);
	}

	/** Once nobody else in this JVM has the shard: with the session that was kept, or if there is none with one that the budget allows. */
	private void bringUp(Shard shard, IdentifyGate identifies, ShardLeases.Key key) {
		Lease lease = ShardLeases.OF_THIS_JVM.lease(key);
		shard.atRest().then(this.keeper.flush()).doFinally(signal -> lease.release()).subscribe();
		if (!lease.acquire()) {
			shard.hold("another gateway in this JVM has this shard, and is waited for. Stop it, or start only one of them");
		}
		lease.granted()
			.then(this.keeper.load(key.shardId(), key.shardCount()))
			.doOnNext(shard::start)
			.switchIfEmpty(identifies.startable().doOnSuccess(allowed -> shard.start(null)).then(Mono.empty()))
			.subscribe(point -> {}, shard::refuse);
	}

	Mono<Void> quiesce() {
		this.quiesced = true;
		return Mono.when(this.shards.stream().map(Shard::quiesce).toList());
	}

	/** The sessions are kept before the sockets are closed: a process that is killed meanwhile loses nothing. */
	Mono<Void> stop(boolean resumable) {
		List<Shard> stopping = end();
		this.abandoned.tryEmitEmpty();
		return Mono.when(stopping.stream().map(Shard::checkpoint).toList())
			.then(this.keeper.flush())
			.then(Mono.when(stopping.stream().map(shard -> shard.stop(resumable)).toList()))
			.then(this.keeper.flush())
			.doFinally(signal -> this.storage.dispose());
	}

	private synchronized List<Shard> end() {
		this.over = true;
		this.checkpoints.dispose();
		return this.shards;
	}

}
