package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.time.SimulatorClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The simulated Discord's state. Every change is made under one lock and told to the listeners in the order of the changes. */
public final class World {

	private static final int MOST_MEMBERS = 250;

	private final ReentrantLock lock = new ReentrantLock();

	private final Map<String, Person> people = new ConcurrentHashMap<>();

	private final Map<String, Person> byName = new ConcurrentHashMap<>();

	/** People who are not made yet, by the first of their ids and by what their names begin with. */
	private final NavigableMap<Long, Settlement> settlements = new ConcurrentSkipListMap<>();

	private final Map<String, Settlement> byPrefix = new ConcurrentHashMap<>();

	private final Map<String, Guild> guilds = new ConcurrentSkipListMap<>(Snowflakes.ORDER);

	private final Map<Thing, Store> stores = new ConcurrentHashMap<>();

	private final List<Consumer<WorldEvent>> listeners = new CopyOnWriteArrayList<>();

	private final SimulatorClock clock;

	private final Journal journal;

	private final Application application;

	private final Snowflakes ids;

	private final Channels channels = new Channels(this);

	private final Threads threads = new Threads(this);

	private final Members members = new Members(this);

	private final Voice voice = new Voice(this);

	private final Polls polls = new Polls(this);

	private final Pins pins = new Pins(this);

	private final AuditLog auditLog = new AuditLog(this);

	private final Messages messages;

	private final Reactions reactions;

	private final Files files = new Files();

	private final Uploads uploads = new Uploads(this);

	private final Presences presences = new Presences(this);

	private final SlowMode slowMode = new SlowMode(this);

	public World(SimulatorClock clock, Journal journal, Application application) {
		this.clock = clock;
		this.journal = journal;
		this.application = application;
		this.ids = new Snowflakes(clock);
		this.messages = new Messages(this);
		this.reactions = new Reactions(this);
		put(application.bot());
	}

	/** Runs something that nobody else's change comes between. */
	public <T extends @Nullable Object> T atomically(Supplier<T> work) {
		this.lock.lock();
		try {
			return work.get();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Runs something that nobody else's change comes between. */
	public void atomically(Runnable work) {
		this.lock.lock();
		try {
			work.run();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Hears of every event, under the lock: be quick. */
	public void listen(Consumer<WorldEvent> listener) { this.listeners.add(listener); }

	/** Tells the connected bots of something; their intents decide whether it reaches them. */
	public void publish(WorldEvent event) { atomically(() -> this.listeners.forEach(listener -> listener.accept(event))); }

	public SimulatorClock clock() { return this.clock; }

	public Journal journal() { return this.journal; }

	public Snowflakes ids() { return this.ids; }

	public Application application() { return this.application; }

	/** The things of one kind, such as {@code world.of(Role.THING)}. */
	public Store of(Thing thing) { return this.stores.computeIfAbsent(thing, kind -> new Store(this, kind)); }

	public Channels channels() { return this.channels; }

	public Threads threads() { return this.threads; }

	public Members members() { return this.members; }

	public Voice voice() { return this.voice; }

	public Polls polls() { return this.polls; }

	public Pins pins() { return this.pins; }

	public AuditLog auditLog() { return this.auditLog; }

	public Messages messages() { return this.messages; }

	public Reactions reactions() { return this.reactions; }

	public Files files() { return this.files; }

	/** Files that people have handed over but not sent yet. */
	public Uploads uploads() { return this.uploads; }

	public Presences presences() { return this.presences; }

	SlowMode slowMode() { return this.slowMode; }

	/** What somebody may do. */
	public Rights rights(Person person) { return new Rights(this, person); }

	public Person bot() { return this.application.bot(); }

	/** Everybody, in the order of their ids. */
	public Collection<Person> people() {
		List.copyOf(this.settlements.values()).forEach(Settlement::make);
		return this.people.values().stream().sorted(Comparator.comparing(Person::id, Snowflakes.ORDER)).toList();
	}

	/** The person of this user name. */
	public @Nullable Person personByName(String name) {
		if (!this.byName.containsKey(name)) {
			make(this.byPrefix.get(Settlement.prefixOf(name)));
		}
		return this.byName.get(name);
	}

	/** @throws IllegalArgumentException if there is nobody of this user name */
	public Person person(String name) {
		Person person = personByName(name);
		if (person == null) {
			throw new IllegalArgumentException("There is no person '" + name + "'; add them with addPerson, or take one of "
					+ people().stream().map(Person::name).limit(50).toList());
		}
		return person;
	}

	public @Nullable Person personById(String id) {
		if (!this.people.containsKey(id) && Snowflakes.isId(id)) {
			Map.Entry<Long, Settlement> settlement = this.settlements.floorEntry(Long.valueOf(id));
			make(settlement != null && settlement.getValue().hasId(Long.parseLong(id)) ? settlement.getValue() : null);
		}
		return this.people.get(id);
	}

	/** As {@link #addPerson(String)}, with the name that others see, and a picture. @param avatar the picture's hash; null for none */
	public Person addPerson(String name, String displayName, @Nullable String avatar) {
		return atomically(() -> {
			Person person = addPerson(name);
			return put(new Person(person.id(), name, displayName, false, avatar));
		});
	}

	/** A new person who is in no guild yet; {@link #join} lets them in. */
	public Person addPerson(String name) {
		return atomically(() -> {
			if (personByName(name) != null) {
				throw new IllegalArgumentException("There is a person '" + name + "' already; user names are unique");
			}
			return put(named(this.ids.next(), name));
		});
	}

	/** @throws Problem 10013 */
	public Person requirePerson(String id) {
		Person person = personById(id);
		if (person == null) {
			throw Problem.unknown(10013, "User");
		}
		return person;
	}

	public Collection<Guild> guilds() { return List.copyOf(this.guilds.values()); }

	/** The first guild, in which everything happens unless another one is named. */
	public Guild guild() { return this.guilds.values().iterator().next(); }

	public @Nullable Guild guildById(String id) { return this.guilds.get(id); }

	/** A new guild with a channel {@code general}, which the bot joins. */
	public Guild addGuild(String name, Person owner) {
		return atomically(() -> {
			Guild guild = put(new Guild(this, this.ids.next(), name, owner));
			guild.put(new Member(owner, null, List.of(), this.clock.instant()));
			guild.put(new Member(bot(), null, List.of(), this.clock.instant()));
			this.channels.put(Channels.document(this.ids.next(), guild.id(), Channel.TEXT, "general", null, 0, null));
			note("guild added", guild.document(bot().id()));
			publish(new WorldEvent("GUILD_CREATE", guild.id(), created(guild, true)));
			return guild;
		});
	}

	/** The bot leaves a guild, which it then knows nothing more of. */
	public void leave(Guild guild) {
		atomically(() -> {
			guild.removeMember(bot().id());
			note("guild left", guild.settings());
			publish(new WorldEvent("GUILD_DELETE", guild.id(), Json.object().put("id", guild.id())));
		});
	}

	/** The guild as GUILD_CREATE tells it; without the presences intent it shows no member but the bot and those who speak. */
	public ObjectNode created(Guild guild, boolean everyMember) { return created(guild, everyMember, MOST_MEMBERS); }

	/** @param large from how many members on the guild is told without them */
	public ObjectNode created(Guild guild, boolean everyMember, int large) {
		boolean isLarge = guild.memberCount() > large;
		ObjectNode document = guild.create(bot(), everyMember && !isLarge ? guild.members() : few(guild), isLarge);
		if (everyMember) {
			document.set("presences", this.presences.of(guild));
		}
		return document;
	}

	/** The bot, and who is in a voice channel. */
	private Collection<Member> few(Guild guild) {
		Set<String> ids = new TreeSet<>(Snowflakes.ORDER);
		ids.add(bot().id());
		this.voice.in(guild.id()).forEach(state -> ids.add(state.path("user_id").asString()));
		return ids.stream().map(guild::member).filter(Objects::nonNull).toList();
	}

	/** Lets a person into the first guild. */
	public Member join(Person person) { return join(person, guild()); }

	public Member join(Person person, Guild guild) { return this.members.join(person, guild); }

	/** Puts many people into a guild at once without telling anybody: for worlds that are large from the beginning. */
	public void settle(Guild guild, Collection<Person> newcomers) {
		Instant now = now();
		atomically(() -> newcomers.forEach(person -> guild.put(new Member(person, null, List.of(), now))));
	}

	/**
	 * Gives a guild many new members without telling anybody: for worlds that are large from the beginning. They are made when somebody
	 * asks for one of them.
	 * @param prefix what their user names begin with, and end with a number from 0 on
	 * @throws IllegalArgumentException if the prefix ends with a digit, or was used before
	 */
	public void populate(Guild guild, String prefix, int count) {
		atomically(() -> {
			if (!Settlement.prefixOf(prefix).equals(prefix) || this.byPrefix.containsKey(prefix) || personByName(prefix + "0") != null) {
				throw new IllegalArgumentException("Names can't begin with '" + prefix + "': it ends with a digit, or there are such names already");
			}
			Settlement settlement = new Settlement(this, guild, prefix, count, this.ids.reserve(count), now());
			this.settlements.put(settlement.firstId(), settlement);
			this.byPrefix.put(prefix, settlement);
			guild.add(settlement);
		});
	}

	void settled(Settlement settlement) {
		this.settlements.remove(settlement.firstId());
		this.byPrefix.remove(settlement.prefix());
	}

	private static void make(@Nullable Settlement settlement) {
		if (settlement != null) {
			settlement.make();
		}
	}

	static Person named(String id, String name) {
		return new Person(id, name, name.isEmpty() ? name : name.substring(0, 1).toUpperCase() + name.substring(1), false);
	}

	/** Takes a person out of the first guild. */
	public void leave(Person person) { leave(person, guild()); }

	public void leave(Person person, Guild guild) { this.members.leave(person, guild); }

	/** Gives a member of the first guild a role. */
	public Member give(Person person, Role role) {
		return atomically(() -> this.members.give(guild(), Objects.requireNonNull(guild().member(person.id()), () -> person.name()
				+ " is no member of " + guild().name() + "; let them join first"), role.id(), null));
	}

	/** @throws IllegalArgumentException if the first guild has no role of this name */
	public Role role(String name) {
		return guild().roles().stream().filter(role -> role.name().equalsIgnoreCase(name)).findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no role '" + name + "' in " + guild().name() + "; add it with addRole, or take one of " + guild().roles().stream()
						.map(Role::name).toList()));
	}

	/** A new role at the top of the first guild with everyone's permissions. */
	public Role addRole(String name) {
		return atomically(() -> {
			ObjectNode role = Role.document(this.ids.next(), name, 0, guild().topPosition() + 1, Permissions.EVERYONE, null);
			of(Role.THING).add(guild().id(), role, null);
			return new Role(role);
		});
	}

	/** @param name with or without a leading {@code #}
	 * @throws IllegalArgumentException if the first guild has no channel of this name */
	public Channel channel(String name) {
		String bare = name.startsWith("#") ? name.substring(1) : name;
		return guild().channels().stream().filter(channel -> channel.name().equals(bare)).findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no channel '" + bare + "' in " + guild().name() + "; add it with addChannel, or take one of "
							+ guild().channels().stream().map(Channel::name).toList()));
	}

	public @Nullable Channel channelById(String id) { return this.channels.find(id); }

	/** A new text channel of the first guild. */
	public Channel addChannel(String name) { return this.channels.create(guild().id(), Json.object().put("name", name), null); }

	/** Deletes a channel of a guild together with its messages. */
	public void removeChannel(Channel channel) { this.channels.delete(channel, null); }

	/** The conversation of a person with the bot, opened if need be. */
	public Channel direct(Person person) { return this.channels.direct(person); }

	public Collection<Channel> conversations() { return this.channels.conversations(); }

	public ObjectNode document(Channel channel) { return this.channels.document(channel); }

	/** The channel as an interaction names it. */
	public ObjectNode partial(Channel channel, Person beholder) {
		Guild guild = guildOf(channel);
		ObjectNode document = document(channel);
		document.remove(List.of("permission_overwrites", "recipients"));
		return document.put("permissions", Long.toString(guild == null ? Permissions.EVERYONE : guild.permissionsOf(beholder, channel)));
	}

	/** A person is typing; bots hear of it if their intents say so. */
	public void type(Person person, Channel channel) {
		atomically(() -> {
			Guild guild = guildOf(channel);
			ObjectNode data = Json.object().put("channel_id", channel.id()).put("user_id", person.id())
				.put("timestamp", this.clock.instant().getEpochSecond());
			Member member = guild == null ? null : guild.member(person.id());
			if (guild != null && member != null) {
				data.put("guild_id", guild.id()).set("member", member.document());
			}
			this.journal.add(Kind.TYPING, person.name(), data);
			publish(new WorldEvent("TYPING_START", channel.guildId(), data));
		});
	}

	/** @throws Problem 10003 */
	public Channel requireChannel(String id) { return this.channels.require(id); }

	/** @throws Problem 10004 */
	public Guild requireGuild(String id) {
		Guild guild = guildById(id);
		if (guild == null) {
			throw Guild.THING.missing();
		}
		return guild;
	}

	/** Where a channel is; null for a conversation. */
	public @Nullable Guild guildOf(Channel channel) { return channel.guildId() == null ? null : guildById(channel.guildId()); }

	Person put(Person person) {
		this.people.put(person.id(), person);
		this.byName.put(person.name(), person);
		return person;
	}

	Guild put(Guild guild) {
		this.guilds.put(guild.id(), guild);
		return guild;
	}

	Instant now() { return this.clock.instant(); }

	private void note(String name, ObjectNode document) { this.journal.add(Kind.WORLD, name, document); }

}
