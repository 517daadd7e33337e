package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

	private final ReentrantLock lock = new ReentrantLock();

	private final Map<String, Person> people = new ConcurrentSkipListMap<>(Snowflakes.ORDER);

	private final Map<String, Guild> guilds = new ConcurrentSkipListMap<>(Snowflakes.ORDER);

	private final Map<String, Channel> direct = new ConcurrentSkipListMap<>(Snowflakes.ORDER);

	private final List<Consumer<WorldEvent>> listeners = new CopyOnWriteArrayList<>();

	private final SimulatorClock clock;

	private final Journal journal;

	private final Application application;

	private final Snowflakes ids;

	private final Messages messages;

	private final Reactions reactions;

	private final Files files = new Files();

	private final Uploads uploads = new Uploads(this);

	private final Presences presences = new Presences(this);

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

	public Messages messages() { return this.messages; }

	public Reactions reactions() { return this.reactions; }

	public Files files() { return this.files; }

	/** Files that people have handed over but not sent yet. */
	public Uploads uploads() { return this.uploads; }

	public Presences presences() { return this.presences; }

	public Person bot() { return this.application.bot(); }

	public Collection<Person> people() { return List.copyOf(this.people.values()); }

	/** @throws IllegalArgumentException if there is nobody of this user name */
	public Person person(String name) {
		return people().stream().filter(person -> person.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException(
				"There is no person '" + name + "'; add them with addPerson, or take one of " + people().stream().map(Person::name).toList()));
	}

	public @Nullable Person personById(String id) { return this.people.get(id); }

	/** A new person who is in no guild yet; {@link #join} lets them in. */
	public Person addPerson(String name) {
		return atomically(() -> {
			if (people().stream().anyMatch(person -> person.name().equals(name))) {
				throw new IllegalArgumentException("There is a person '" + name + "' already; user names are unique");
			}
			return put(new Person(this.ids.next(), name, name.isEmpty() ? name : name.substring(0, 1).toUpperCase() + name.substring(1), false));
		});
	}

	public Collection<Guild> guilds() { return List.copyOf(this.guilds.values()); }

	/** The first guild, in which everything happens unless another one is named. */
	public Guild guild() { return this.guilds.values().iterator().next(); }

	public @Nullable Guild guildById(String id) { return this.guilds.get(id); }

	/** A new guild with a channel {@code general}, which the bot joins. */
	public Guild addGuild(String name, Person owner) {
		return atomically(() -> {
			Guild guild = put(new Guild(this.ids.next(), name, owner));
			guild.put(new Member(owner, null, List.of(), this.clock.instant()));
			guild.put(new Member(bot(), null, List.of(), this.clock.instant()));
			guild.put(new Channel(this.ids.next(), Channel.TEXT, "general", guild.id(), null, 0, null, null));
			note("guild added", guild.document(bot().id()));
			publish(new WorldEvent("GUILD_CREATE", guild.id(), created(guild, true)));
			return guild;
		});
	}

	/** The guild as GUILD_CREATE tells it; without the presences intent it shows no member but the bot. */
	public ObjectNode created(Guild guild, boolean everyMember) {
		ObjectNode document = guild.create(bot(),
				guild.channels().stream().map(channel -> document(channel).without("guild_id")).map(ObjectNode.class::cast).toList(),
				member -> everyMember || member.person().equals(bot()));
		if (everyMember) {
			document.set("presences", this.presences.of(guild));
		}
		return document;
	}

	/** Lets a person into the first guild. */
	public Member join(Person person) { return join(person, guild()); }

	public Member join(Person person, Guild guild) {
		return atomically(() -> {
			Member present = guild.member(person.id());
			if (present != null) {
				return present;
			}
			Member member = new Member(person, null, List.of(), this.clock.instant());
			guild.put(member);
			publishMember("GUILD_MEMBER_ADD", guild, member.document());
			return member;
		});
	}

	/** Takes a person out of the first guild. */
	public void leave(Person person) { leave(person, guild()); }

	public void leave(Person person, Guild guild) {
		atomically(() -> {
			if (guild.removeMember(person.id()) != null) {
				ObjectNode data = Json.object();
				data.set("user", person.document());
				publishMember("GUILD_MEMBER_REMOVE", guild, data);
			}
		});
	}

	/** Gives a member of the first guild a role. */
	public Member give(Person person, Role role) {
		return atomically(() -> {
			Member member = Objects.requireNonNull(guild().member(person.id()), () -> person.name() + " is no member of " + guild()
				.name() + "; let them join first");
			List<String> roles = new ArrayList<>(member.roles());
			roles.add(role.id());
			Member changed = new Member(person, member.nick(), roles.stream().distinct().toList(), member.joinedAt());
			guild().put(changed);
			publishMember("GUILD_MEMBER_UPDATE", guild(), changed.document());
			return changed;
		});
	}

	/** @throws IllegalArgumentException if the first guild has no role of this name */
	public Role role(String name) {
		return guild().roles().stream().filter(role -> role.name().equalsIgnoreCase(name)).findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no role '" + name + "' in " + guild().name() + "; add it with addRole, or take one of " + guild().roles().stream()
						.map(Role::name).toList()));
	}

	/** A new role of the first guild with everyone's permissions. */
	public Role addRole(String name) {
		return atomically(() -> {
			Role role = new Role(this.ids.next(), name, 0, guild().topPosition() + 1, Permissions.EVERYONE, false);
			guild().put(role);
			ObjectNode data = Json.object().put("guild_id", guild().id());
			data.set("role", role.document(bot().id()));
			note("GUILD_ROLE_CREATE", data);
			publish(new WorldEvent("GUILD_ROLE_CREATE", guild().id(), data));
			return role;
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

	public @Nullable Channel channelById(String id) {
		Channel conversation = this.direct.get(id);
		return conversation != null ? conversation
				: this.guilds.values().stream().map(guild -> guild.channel(id)).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** A new text channel of the first guild. */
	public Channel addChannel(String name) {
		return atomically(() -> {
			Channel channel = new Channel(this.ids.next(), Channel.TEXT, name, guild().id(), null, guild().channels().size(), null, null);
			guild().put(channel);
			publishChannel("CHANNEL_CREATE", channel);
			return channel;
		});
	}

	/** Deletes a channel of a guild together with its messages. */
	public void removeChannel(Channel channel) {
		atomically(() -> {
			Guild guild = channel.guildId() == null ? null : guildById(channel.guildId());
			if (guild != null && guild.removeChannel(channel.id()) != null) {
				publishChannel("CHANNEL_DELETE", channel);
				this.messages.forget(channel.id());
			}
		});
	}

	/** The conversation of a person with the bot, opened if need be. */
	public Channel direct(Person person) {
		return atomically(() -> this.direct.values().stream().filter(channel -> person.equals(channel.recipient())).findFirst().orElseGet(() -> {
			Channel channel = new Channel(this.ids.next(), Channel.DM, person.name(), null, null, 0, null, person);
			this.direct.put(channel.id(), channel);
			return channel;
		}));
	}

	public Collection<Channel> conversations() { return List.copyOf(this.direct.values()); }

	public ObjectNode document(Channel channel) { return channel.document(this.messages.latest(channel.id())); }

	/** The channel as an interaction names it. */
	public ObjectNode partial(Channel channel, Person beholder) {
		Guild guild = channel.guildId() == null ? null : guildById(channel.guildId());
		ObjectNode document = document(channel);
		document.remove(List.of("permission_overwrites", "recipients"));
		return document.put("permissions", Long.toString(guild == null ? Permissions.EVERYONE : guild.permissionsOf(beholder)));
	}

	/** A person is typing; bots hear of it if their intents say so. */
	public void type(Person person, Channel channel) {
		atomically(() -> {
			Guild guild = channel.guildId() == null ? null : guildById(channel.guildId());
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
	public Channel requireChannel(String id) {
		Channel channel = channelById(id);
		if (channel == null) {
			throw Problem.unknown(10003, "Channel");
		}
		return channel;
	}

	/** @throws Problem 10004 */
	public Guild requireGuild(String id) {
		Guild guild = guildById(id);
		if (guild == null) {
			throw Problem.unknown(10004, "Guild");
		}
		return guild;
	}

	Person put(Person person) {
		this.people.put(person.id(), person);
		return person;
	}

	Guild put(Guild guild) {
		this.guilds.put(guild.id(), guild);
		return guild;
	}

	Instant now() { return this.clock.instant(); }

	private void publishMember(String name, Guild guild, ObjectNode data) {
		data.put("guild_id", guild.id());
		note(name, data);
		publish(new WorldEvent(name, guild.id(), data));
	}

	private void publishChannel(String name, Channel channel) {
		note(name, document(channel));
		publish(new WorldEvent(name, channel.guildId(), document(channel)));
	}

	private void note(String name, ObjectNode document) { this.journal.add(Kind.WORLD, name, document); }

}
