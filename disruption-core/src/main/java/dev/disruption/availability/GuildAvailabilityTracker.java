package dev.disruption.availability;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.disruption.gateway.GatewayListener;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.json.Snowflake;
import dev.disruption.time.MonotonicScheduler;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Follows which guilds are there, and publishes {@link GuildAvailability} and {@link DiscordReady}. */
public final class GuildAvailabilityTracker implements GatewayListener {

	private static final Log log = LogFactory.getLog(GuildAvailabilityTracker.class);

	private static final int NAMED = 10;

	private final Supplier<List<ShardStatus>> shards;

	private final BooleanSupplier seesGuilds;

	private final JsonMapper mapper;

	private final Announcements announcements;

	private final Lessons lessons;

	private final Scheduler scheduler;

	private final long timeout;

	private final Map<Integer, GuildBook> books = new TreeMap<>();

	private final Set<Integer> connected = new TreeSet<>();

	private final Disposable.Swap timer = Disposables.swap();

	private int awaited;

	private boolean waiting;

	private long lastProgress;

	/** Where nothing learns of guilds. */
	public GuildAvailabilityTracker(Supplier<List<ShardStatus>> shards, BooleanSupplier seesGuilds, JsonMapper mapper,
			Consumer<Object> publisher, Executor executor, Scheduler scheduler, Duration timeout) {
		this(shards, seesGuilds, mapper, publisher, executor, scheduler, timeout, GuildMemory.NONE);
	}

	/**
	 * @param shards the shards of this process
	 * @param seesGuilds whether the gateway asks for the intent GUILDS; no guild is waited for without
	 * @param publisher takes the events; may block and throw
	 * @param executor calls the publisher
	 * @param timeout after how long without anything new {@link DiscordReady} is published although something is missing
	 * @param memory knows of a guild what Discord has told, when it is published that the guild is there
	 */
	public GuildAvailabilityTracker(Supplier<List<ShardStatus>> shards, BooleanSupplier seesGuilds, JsonMapper mapper,
			Consumer<Object> publisher, Executor executor, Scheduler scheduler, Duration timeout, GuildMemory memory) {
		this.shards = shards;
		this.seesGuilds = seesGuilds;
		this.mapper = mapper;
		this.announcements = new Announcements(publisher, executor);
		this.scheduler = scheduler;
		this.timeout = timeout.toNanos();
		this.lessons = new Lessons(memory, scheduler, this.timeout);
	}

	@Override
	public Set<String> events() {
		return Set.of("READY", "GUILD_CREATE", "GUILD_DELETE");
	}

	@Override
	public void received(RawDispatch dispatch) {
		CompletableFuture<@Nullable Void> learnt = this.lessons.follow(dispatch);
		try {
			if (dispatch.name().equals("READY")) {
				List<Snowflake> guilds = this.seesGuilds.getAsBoolean() ? GuildPeek.list(dispatch, this.mapper) : List.of();
				began(dispatch.shardId(), guilds, learnt);
			}
			else {
				GuildPeek guild = GuildPeek.of(dispatch, this.mapper);
				if (guild.id() != null) {
					changed(dispatch, guild.id(), guild.unavailable(), learnt);
				}
			}
		}
		catch (JacksonException | IllegalStateException | IllegalArgumentException ex) {
			log.warn(dispatch + " can't be read: what it says of the availability of guilds is lost");
		}
	}

	private synchronized void began(int shardId, List<Snowflake> guilds, CompletableFuture<@Nullable Void> learnt) {
		GuildBook book = book(shardId);
		int before = book.awaited().size();
		this.announcements.announce(book.ready(guilds), learnt);
		this.awaited += book.awaited().size() - before;
	}

	private synchronized void changed(RawDispatch dispatch, Snowflake id, boolean unavailable, CompletableFuture<@Nullable Void> learnt) {
		GuildBook book = book(dispatch.shardId());
		boolean awaitedBefore = book.isAwaited(id);
		boolean created = dispatch.name().equals("GUILD_CREATE");
		this.announcements.announce(created ? book.created(id, unavailable) : book.deleted(id, unavailable), learnt);
		if (awaitedBefore) {
			this.awaited--;
			progressed();
		}
	}

	private GuildBook book(int shardId) {
		return this.books.computeIfAbsent(shardId, GuildBook::new);
	}

	@Override
	public synchronized void stateChanged(ShardStatus status, ShardState previous) {
		if (previous == ShardState.IDLE && !this.waiting && this.connected.isEmpty()) {
			this.waiting = true;
			this.lastProgress = now();
			checkLater(this.timeout);
		}
		if (status.state() == ShardState.CONNECTED && this.connected.add(status.shardId())) {
			progressed();
		}
		if (isStopped(status.state())) {
			this.connected.remove(status.shardId());
			this.waiting = this.waiting && !this.connected.isEmpty();
		}
	}

	@Override
	public synchronized void resharded(int shardCount) {
		List<GuildBook> before = List.copyOf(this.books.values());
		this.books.clear();
		this.connected.clear();
		for (int shard = 0; shard < shardCount; shard++) {
			int here = shard;
			book(shard).adopt(before, id -> (id >>> 22) % shardCount == here);
			this.connected.add(shard);
		}
	}

	private static boolean isStopped(ShardState state) {
		return state == ShardState.STOPPED || state == ShardState.STOPPED_RESUMABLE;
	}

	private void progressed() {
		this.lastProgress = now();
		if (this.waiting && this.awaited == 0 && missingShards().isEmpty()) {
			ready();
		}
	}

	private Set<Integer> missingShards() {
		return this.shards.get()
			.stream()
			.map(ShardStatus::shardId)
			.filter(id -> !this.connected.contains(id))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private void checkLater(long delay) {
		this.timer.update(this.scheduler.schedule(this::check, delay, TimeUnit.NANOSECONDS));
	}

	private synchronized void check() {
		if (!this.waiting) {
			return;
		}
		long rest = this.lastProgress + this.timeout - now();
		if (rest > 0) {
			checkLater(rest);
		}
		else if (this.connected.isEmpty()) {
			// a bot that is nowhere isn't ready, whatever the time
			checkLater(this.timeout);
		}
		else {
			ready();
		}
	}

	private void ready() {
		this.waiting = false;
		this.timer.update(Disposables.disposed());
		Set<Snowflake> missing = new TreeSet<>();
		this.books.values().forEach(book -> missing.addAll(book.awaited()));
		int available = this.books.values().stream().mapToInt(GuildBook::available).sum();
		DiscordReady ready = new DiscordReady(this.connected.size(), available, missingShards(), missing);
		if (ready.isComplete()) {
			log.info("Discord is ready: " + ready.shards() + " shards with " + ready.guilds() + " guilds");
		}
		else {
			log.warn(lacking(ready));
		}
		this.announcements.announce(ready, this.lessons.all());
	}

	private String lacking(DiscordReady ready) {
		List<Snowflake> named = ready.missingGuilds().stream().sorted().limit(NAMED).toList();
		return "Nothing new has come from Discord for " + Duration.ofNanos(this.timeout).toSeconds() + " s, and the application goes on without "
				+ ready.missingGuilds().size() + " guilds " + named + " and the shards " + ready.missingShards()
				+ "; see https://discordstatus.com";
	}

	private long now() {
		return MonotonicScheduler.nanos(this.scheduler);
	}

}
