package dev.disruption.cache;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.disruption.cache.Changes.Change;
import dev.disruption.event.ConnectionEvent.Ready;
import dev.disruption.event.Event;
import dev.disruption.event.GuildEvent.GuildCreate;
import dev.disruption.event.GuildEvent.GuildDelete;
import dev.disruption.event.UserEvent.UserUpdate;
import dev.disruption.json.CompactReader;
import dev.disruption.json.CompactWriter;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.guild.UnavailableGuild;
import dev.disruption.model.user.User;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/** A {@link StateStore} in the memory of this process, packed. */
public final class MemoryStateStore implements StateStore {

	private final StateContext context;

	private final Set<String> events;

	private final GuildTable guilds = new GuildTable();

	private final Set<Snowflake> unavailable = ConcurrentHashMap.newKeySet();

	private volatile @Nullable User currentUser;

	/**
	 * @param scheduler the gateway's clock
	 * @param intents the groups of events that are received: what they don't tell of isn't kept
	 */
	public MemoryStateStore(CacheSettings settings, Scheduler scheduler, Supplier<Set<Intent>> intents) {
		this.context = new StateContext(settings, scheduler, intents);
		this.events = Set.copyOf(Changes.wanted(settings));
	}

	StateContext context() {
		return this.context;
	}

	@Override
	public Set<String> events() { return this.events; }

	@Override
	public @Nullable Object apply(StateChange change) {
		if (this.guilds.isLost(change.shardId(), change.receivedAt())) {
			return null;
		}
		Event event = change.event();
		if (event instanceof Ready ready) {
			return ready(ready, change);
		}
		if (event instanceof UserUpdate update) {
			User previous = this.currentUser;
			this.currentUser = update.user();
			return previous;
		}
		if (event instanceof GuildCreate create) {
			guildCreate(create, change);
			return null;
		}
		if (event instanceof GuildDelete delete) {
			return guildDelete(delete, change);
		}
		Change known = Changes.of(event.getClass());
		Snowflake guildId = event.guildId();
		return (known != null && guildId != null) ? apply(known, guildId.value(), change) : null;
	}

	private @Nullable Object ready(Ready ready, StateChange change) {
		this.context.sessionBegins();
		this.currentUser = ready.user();
		sessionLost(change.shardId(), change.receivedAt());
		// the guilds of lost sessions are given up
		this.guilds.removeLost().forEach(lost -> remove(lost, null, change));
		Set<Snowflake> listed = ready.guilds().stream().map(UnavailableGuild::id).collect(Collectors.toSet());
		this.unavailable.removeIf(id -> !listed.contains(id) && isOn(ready, id));
		this.unavailable.addAll(listed);
		// guilds go side by side: one may have been faster than this
		listed.stream().filter(id -> this.guilds.find(id.value()) != null).forEach(this.unavailable::remove);
		return null;
	}

	private static boolean isOn(Ready ready, Snowflake guildId) {
		return ready.shard().size() < 2 || (guildId.value() >>> 22) % ready.shard().get(1) == ready.shard().get(0);
	}

	private void guildCreate(GuildCreate event, StateChange change) {
		Snowflake guildId = event.guild().id();
		if (guildId == null) {
			return;
		}
		if (event.unavailable()) {
			this.unavailable.add(guildId);
			return;
		}
		GuildState created = new GuildState(this.context, guildId.value(), change.shardId(), change.receivedAt());
		GuildEdit edit = new GuildEdit(this.context, created, change);
		Changes.create(event, edit);
		GuildState before = this.guilds.put(created);
		this.unavailable.remove(guildId);
		if (before != null) {
			remove(before, created, change);
		}
	}

	private @Nullable Guild guildDelete(GuildDelete event, StateChange change) {
		Snowflake guildId = event.id();
		if (guildId == null) {
			return null;
		}
		if (event.unavailable()) {
			this.unavailable.add(guildId);
		}
		else {
			this.unavailable.remove(guildId);
		}
		GuildState before = this.guilds.remove(guildId.value());
		return (before != null) ? remove(before, null, change) : null;
	}

	private @Nullable Guild remove(GuildState guild, @Nullable GuildState successor, StateChange change) {
		GuildEdit edit = new GuildEdit(this.context, guild, change);
		Guild previous = guild.write(() -> edit.removeGuild(successor));
		this.context.dependents().tell(edit.consequences().gone());
		return previous;
	}

	private @Nullable Object apply(Change known, long guildId, StateChange change) {
		GuildState guild = known.authoritative() ? guildOrNew(guildId, change) : this.guilds.find(guildId);
		if (guild == null) {
			return null;
		}
		GuildEdit edit = new GuildEdit(this.context, guild, change);
		Object previous = guild.write(() -> guild.isGone() ? null : known.apply().apply(change.event(), edit));
		this.context.dependents().tell(edit.consequences().gone());
		return previous;
	}

	/** After a resume in a process that knows nothing, the guild fills up with what happens in it. */
	private GuildState guildOrNew(long guildId, StateChange change) {
		GuildState known = this.guilds.find(guildId);
		if (known != null) {
			return known;
		}
		GuildState created = new GuildState(this.context, guildId, change.shardId(), change.receivedAt());
		GuildState lost = this.guilds.put(created);
		if (lost != null) {
			remove(lost, created, change);
		}
		return created;
	}

	@Override
	public void sessionLost(int shardId, long at) { this.guilds.sessionLost(shardId, at); }

	@Override
	public <T> @Nullable T find(EntityType<T> type, Snowflake guildId, Snowflake id) {
		T found = lookUp(type, guildId.value(), id.value());
		this.context.census().asked(type, found != null);
		return found;
	}

	@SuppressWarnings("unchecked")
	private <T> @Nullable T lookUp(EntityType<T> type, long guildId, long id) {
		GuildState guild = this.guilds.find(guildId);
		if (guild == null) {
			return null;
		}
		if (type == EntityType.MEMBERS) {
			Memberships.Packed member = guild.read(() -> guild.members().find(id));
			return (member != null) ? (T) member.unpack() : null;
		}
		Kind<T> kind = Kind.of(type);
		return (kind != null) ? guild.read(() -> guild.find(kind, id)) : null;
	}

	@Override
	public <T> @Nullable T find(EntityType<T> type, Snowflake id) {
		T found = lookUp(type, id);
		this.context.census().asked(type, found != null);
		return found;
	}

	@SuppressWarnings("unchecked")
	private <T> @Nullable T lookUp(EntityType<T> type, Snowflake id) {
		if (type == EntityType.GUILDS) {
			GuildState guild = this.guilds.find(id.value());
			return (guild != null) ? (T) guild.read(guild::guild) : null;
		}
		if (type == EntityType.USERS) {
			byte[] packed = this.context.users().find(id.value());
			return (packed != null) ? (T) UserTable.unpack(id.value(), packed) : null;
		}
		long guildId = this.context.channels().guildOf(id.value());
		return (guildId != ChannelIndex.NONE) ? lookUp(type, guildId, id.value()) : null;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> List<T> list(EntityType<T> type, Snowflake guildId) {
		GuildState guild = this.guilds.find(guildId.value());
		if (guild == null) {
			return List.of();
		}
		if (type == EntityType.MEMBERS) {
			return (List<T>) members(guild, 0);
		}
		Kind<T> kind = Kind.of(type);
		List<T> found = (kind != null) ? guild.read(() -> guild.list(kind)) : null;
		return (found != null) ? found : List.of();
	}

	@Override
	public List<GuildMember> membersWithRole(Snowflake guildId, Snowflake roleId) {
		GuildState guild = this.guilds.find(guildId.value());
		// everybody has the role that has the guild's id
		return (guild != null) ? members(guild, roleId.equals(guildId) ? 0 : roleId.value()) : List.of();
	}

	private static List<GuildMember> members(GuildState guild, long role) {
		List<Memberships.Packed> members = guild.read(() -> guild.members().list(role));
		return (members != null) ? new MemberList(members) : List.of();
	}

	@Override
	public Set<Snowflake> guildIds() {
		return this.guilds.all().stream().map(guild -> new Snowflake(guild.id())).collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public Set<Snowflake> unavailableGuildIds() { return Set.copyOf(this.unavailable); }

	@Override
	public boolean isComplete(Snowflake guildId) {
		GuildState guild = this.guilds.find(guildId.value());
		return guild != null && Boolean.TRUE.equals(guild.read(guild::isComplete));
	}

	@Override
	public int memberCount(Snowflake guildId) {
		GuildState guild = this.guilds.find(guildId.value());
		Integer count = (guild != null) ? guild.read(() -> guild.isComplete() ? guild.memberCount() : null) : null;
		return (count != null) ? count : -1;
	}

	@Override
	public @Nullable User currentUser() { return this.currentUser; }

	/** With its id in front; {@code null} if it isn't known. */
	byte @Nullable [] packedCurrentUser() {
		User user = this.currentUser;
		if (user == null || user.id() == null) {
			return null;
		}
		CompactWriter writer = this.context.writer().clear();
		writer.fixed(user.id().value());
		UserTable.FORM.pack(user, writer);
		return writer.toBytes();
	}

	@Override
	public void dependsOn(EntityType<?> type, DependencyListener listener) {
		this.context.dependents().add(type, listener);
	}

	@Override
	public CacheStatistics statistics(EntityType<?> type) { return this.context.census().of(type); }

	@Override
	public void sweep(EntityType<?> type) {
		new Sweep(this.context, states()).age(type);
	}

	@Override
	public void fit(long bytes) {
		new Sweep(this.context, states()).fit(bytes);
	}

	/** All that count. */
	List<GuildState> states() { return this.guilds.all(); }

	/** Takes over what was kept of an earlier run, in which the session was the same. */
	void restore(int shardId, StateFile.Content content) {
		long now = MonotonicScheduler.nanos(this.context.scheduler());
		byte[] user = content.currentUser();
		if (user != null) {
			CompactReader reader = new CompactReader(user, 0);
			Snowflake id = new Snowflake(reader.fixed());
			this.currentUser = UserTable.FORM.unpack(user, reader.position(), id);
		}
		content.guilds().forEach(guild -> this.guilds.put(guild.restore(this.context, shardId, now)));
	}

}
