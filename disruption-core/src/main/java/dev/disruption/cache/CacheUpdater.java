package dev.disruption.cache;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.availability.GuildMemory;
import dev.disruption.dispatch.EventMemory;
import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.event.MessageEvent.MessageDelete;
import dev.disruption.event.MessageEvent.MessageDeleteBulk;
import dev.disruption.event.MessageEvent.MessageUpdate;
import dev.disruption.gateway.GatewayListener;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.Memory;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** Tells a {@link DiscordCache} what happens. */
public final class CacheUpdater implements EventMemory, GuildMemory, GatewayListener {

	private static final Map<EntityType<?>, Set<String>> FETCHED = Map.of(
			EntityType.MESSAGES, Set.of("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "CHANNEL_DELETE",
					"THREAD_DELETE", "GUILD_DELETE"),
			EntityType.BANS, Set.of("GUILD_BAN_ADD", "GUILD_BAN_REMOVE", "GUILD_DELETE"),
			EntityType.INVITES, Set.of("INVITE_CREATE", "INVITE_DELETE", "CHANNEL_DELETE", "GUILD_DELETE"),
			EntityType.WEBHOOKS, Set.of("WEBHOOKS_UPDATE", "CHANNEL_DELETE"),
			EntityType.MEMBERS, Set.of("GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE"),
			EntityType.USERS, Set.of("GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE"));

	private final DiscordCache cache;

	private final Scheduler scheduler;

	private final Set<String> wanted;

	private final Set<String> state;

	private final Map<RawDispatch, Runnable> followed = new ConcurrentHashMap<>();

	/** @param scheduler the gateway's clock */
	public CacheUpdater(DiscordCache cache, Scheduler scheduler) {
		this.cache = cache;
		this.scheduler = scheduler;
		this.state = Set.copyOf(cache.state().events());
		Set<String> all = new HashSet<>(this.state);
		FETCHED.forEach((type, names) -> all.addAll(cache.settings().keeps(type) ? names : Set.of()));
		this.wanted = Set.copyOf(all);
	}

	@Override
	public boolean wants(String name) { return this.wanted.contains(name); }

	@Override
	public boolean ordersByGuild(String name) {
		Class<? extends Event> type = this.wanted.contains(name) ? EventTypes.of(name) : null;
		Changes.Change change = (type != null) ? Changes.of(type) : null;
		return type != null && (change == null || change.authoritative());
	}

	@Override
	public Disposable whenLearnt(RawDispatch dispatch, Runnable callback) {
		this.followed.put(dispatch, callback);
		return () -> this.followed.remove(dispatch);
	}

	@Override
	public Event remember(Event event, RawDispatch origin, boolean heard) {
		try {
			return learn(event, origin, heard && Memory.has(event.getClass()));
		}
		finally {
			if (!this.followed.isEmpty()) {
				learnt(origin);
			}
		}
	}

	private void learnt(RawDispatch origin) {
		Runnable callback = this.followed.remove(origin);
		if (callback != null) {
			callback.run();
		}
	}

	private Event learn(Event event, RawDispatch origin, boolean previousWanted) {
		Object previous = null;
		if (this.state.contains(origin.name())) {
			previous = this.cache.state()
				.apply(new StateChange(event, origin.shardId(), origin.sequence(), origin.receivedAt(), previousWanted));
		}
		this.cache.fetched().follow(event);
		if (this.cache.messages().isKept()) {
			Object message = message(event, origin);
			previous = (message != null) ? message : previous;
		}
		return previousWanted ? Memory.with(event, previous) : event;
	}

	private @Nullable Object message(Event event, RawDispatch origin) {
		MessageCache messages = this.cache.messages();
		if (event instanceof MessageCreate create) {
			messages.put(create.message(), origin.payload().length);
		}
		else if (event instanceof MessageUpdate update) {
			return messages.put(update.message(), origin.payload().length);
		}
		else if (event instanceof MessageDelete delete) {
			return messages.remove(delete.id());
		}
		else if (event instanceof MessageDeleteBulk delete) {
			delete.ids().forEach(messages::remove);
		}
		return null;
	}

	@Override
	public Set<String> events() { return Set.of("READY"); }

	/** A session begins: nothing that came before it counts any more. Told before anything of it is handed over. */
	@Override
	public void received(RawDispatch dispatch) {
		this.cache.state().sessionLost(dispatch.shardId(), dispatch.receivedAt());
	}

	@Override
	public void sessionLost(int shardId) {
		this.cache.state().sessionLost(shardId, MonotonicScheduler.nanos(this.scheduler));
	}

}
