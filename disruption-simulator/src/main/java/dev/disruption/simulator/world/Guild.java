package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A server; see <a href="https://docs.discord.com/developers/resources/guild#guild-object">Guild Object</a>. It is changed through {@link World}. */
public final class Guild {

	public static final Thing THING = Thing.of("Guild", 10004, new Structure().required("name", Type.text(2, 100)).fixed("owner_id", null)
		.optional("icon", Type.image(), null).optional("description", Type.text(0, 300), null).optional("splash", Type.image(), null)
		.optional("discovery_splash", Type.image(), null).optional("banner", Type.image(), null).optional("home_header", Type.image(), null)
		.fixed("vanity_url_code", null).optional("afk_channel_id", Type.id(), null)
		.optional("afk_timeout", Type.choice(60, 300, 900, 1800, 3600), 300).optional("system_channel_id", Type.id(), null)
		.optional("system_channel_flags", Type.number(0, 63), 0).optional("rules_channel_id", Type.id(), null)
		.optional("public_updates_channel_id", Type.id(), null).optional("safety_alerts_channel_id", Type.id(), null)
		.fixed("application_id", null).fixed("region", "us-east").fixed("widget_enabled", false).fixed("widget_channel_id", null)
		.optional("verification_level", Type.choice(0, 1, 2, 3, 4), 1).optional("default_message_notifications", Type.choice(0, 1), 1)
		.optional("explicit_content_filter", Type.choice(0, 1, 2), 2).fixed("mfa_level", 0).fixed("premium_tier", 0)
		.fixed("premium_subscription_count", 0).optional("premium_progress_bar_enabled", Type.truth(), false)
		.optional("preferred_locale", Type.text(2, 10), "en-US").fixed("nsfw", false).fixed("nsfw_level", 0).fixed("max_members", 500000)
		.fixed("max_presences", null).fixed("max_video_channel_users", 25).fixed("max_stage_video_channel_users", 50)
		.optional("features", Type.list(100, Type.text(1, 100)), List.of()).fixed("incidents_data", null))
		.events(null, "GUILD_UPDATE", null).audited(1, 1, 1)
		.told(change -> change.world().requireGuild(change.scope()).document(change.world().bot().id()));

	/** By the numbers of their ids, which are compared faster than texts are: there may be many. */
	private final NavigableMap<Long, Member> members = new ConcurrentSkipListMap<>();

	private final AtomicInteger memberCount = new AtomicInteger();

	/** Members who are counted, but not made yet. */
	private final List<Settlement> settlements = new CopyOnWriteArrayList<>();

	private final World world;

	private final String id;

	Guild(World world, String id, String name, Person owner) {
		this.world = world;
		this.id = id;
		ObjectNode document = Json.object().put("id", id);
		document.setAll(THING.structure().create(Json.object().put("name", name)));
		world.of(THING).put(id, document.put("owner_id", owner.id()));
		// the role of everyone has the guild's id
		world.of(Role.THING).put(id, Role.document(id, "@everyone", 0, 0, Permissions.EVERYONE, null));
	}

	public String id() { return this.id; }

	public String name() { return settings().path("name").asString(); }

	public Person owner() {
		return Objects.requireNonNull(this.world.personById(settings().path("owner_id").asString()), "The owner of a guild is a person");
	}

	/** Everything that can be set of it; nobody may change the document. */
	public ObjectNode settings() { return this.world.of(THING).require(this.id, this.id); }

	public Collection<Role> roles() { return this.world.of(Role.THING).in(this.id).stream().map(Role::new).toList(); }

	public Collection<Member> members() {
		this.settlements.forEach(Settlement::make);
		return List.copyOf(this.members.values());
	}

	public int memberCount() { return this.memberCount.get(); }

	/** The channels without threads. */
	public Collection<Channel> channels() { return this.world.channels().of(this.id); }

	public @Nullable Member member(String personId) {
		if (!Snowflakes.isId(personId)) {
			return null;
		}
		Long id = Long.valueOf(personId);
		if (!this.settlements.isEmpty()) {
			this.settlements.stream().filter(settlement -> settlement.hasId(id)).forEach(Settlement::make);
		}
		return this.members.get(id);
	}

	public @Nullable Role role(String roleId) {
		ObjectNode document = this.world.of(Role.THING).find(this.id, roleId);
		return document == null ? null : new Role(document);
	}

	/** A channel or thread of this guild. */
	public @Nullable Channel channel(String channelId) {
		Channel channel = this.world.channels().find(channelId);
		return channel != null && this.id.equals(channel.guildId()) ? channel : null;
	}

	/** What a member may do: all of it for the owner and administrators. */
	public long permissionsOf(Person person) { return Permissions.of(this, person, this.world.now()); }

	/** What a member may do in a channel or thread; nothing if they don't see it. */
	public long permissionsOf(Person person, Channel channel) {
		long permissions = Permissions.of(this, person, this.world.channels().governing(channel).overwrites(), this.world.now());
		boolean hidden = channel.type() == Channel.PRIVATE_THREAD && !Permission.MANAGE_THREADS.isIn(permissions)
				&& this.world.of(Threads.MEMBERS).find(channel.id(), person.id()) == null;
		return hidden ? 0 : permissions;
	}

	/** The position of a member's highest role; the owner is above all. */
	public int rankOf(Person person) {
		Member member = member(person.id());
		if (person.equals(owner())) {
			return Integer.MAX_VALUE;
		}
		return member == null ? 0 : member.roles().stream().map(this::role).filter(Objects::nonNull).mapToInt(Role::position).max().orElse(0);
	}

	public List<ObjectNode> roleDocuments() { return List.copyOf(this.world.of(Role.THING).in(this.id)); }

	/** The guild as REST answers it. */
	public ObjectNode document(String botId) {
		ObjectNode guild = settings().deepCopy();
		guild.set("roles", Json.array(roleDocuments()));
		guild.set("emojis", Json.array(this.world.of(Expressions.EMOJI).in(this.id)));
		guild.set("stickers", Json.array(this.world.of(Expressions.STICKER).in(this.id)));
		return guild;
	}

	/** As the interaction names it. */
	public ObjectNode partial() {
		ObjectNode guild = Json.object().put("id", this.id).put("locale", settings().path("preferred_locale").asString("en-US"));
		guild.set("features", settings().path("features"));
		return guild;
	}

	/** The guild as GUILD_CREATE tells it, with the members that the receiver may see. */
	ObjectNode create(Person bot, Collection<Member> visible, boolean large) {
		Member self = member(bot.id());
		Instant joined = self == null ? Snowflakes.createdAt(this.id) : self.joinedAt();
		ObjectNode guild = document(bot.id()).put("joined_at", Json.timestamp(joined)).put("large", large).put("unavailable", false)
			.put("member_count", memberCount());
		guild.set("members", Json.array(visible.stream().map(Member::document).toList()));
		guild.set("channels", Json.array(channels().stream().map(channel -> without(this.world.channels().document(channel),
				"guild_id")).toList()));
		guild.set("threads", Json.array(this.world.threads().of(this.id).stream().filter(thread -> !Threads.isArchived(thread) && sees(bot,
				thread))
			.map(this.world.threads()::seen).toList()));
		guild.set("voice_states", Json.array(this.world.voice().in(this.id).stream().map(state -> without(state.deepCopy(),
				"guild_id")).toList()));
		guild.set("stage_instances", Json.array(this.world.of(Stages.THING).in(this.id)));
		guild.set("guild_scheduled_events", Json.array(this.world.of(ScheduledEvents.THING).in(this.id)));
		guild.set("soundboard_sounds", Json.array(this.world.of(Expressions.SOUND).in(this.id)));
		guild.putArray("presences");
		return guild;
	}

	void put(Member member) {
		if (this.members.put(Long.valueOf(member.person().id()), member) == null) {
			this.memberCount.incrementAndGet();
		}
	}

	@Nullable
	Member removeMember(String personId) {
		Member removed = member(personId) == null ? null : this.members.remove(Long.valueOf(personId));
		if (removed != null) {
			this.memberCount.decrementAndGet();
		}
		return removed;
	}

	void add(Settlement settlement) {
		this.memberCount.addAndGet(settlement.count());
		this.settlements.add(settlement);
	}

	/** Keeps a member who is counted already. */
	void settle(Member member) { this.members.put(Long.valueOf(member.person().id()), member); }

	void settled(Settlement settlement) { this.settlements.remove(settlement); }

	/** Nobody is told of the members: they know that the role is gone. */
	void withoutRole(String roleId) {
		members().stream().filter(member -> member.roles().contains(roleId)).forEach(member -> put(new Member(member.person(), member.nick(),
				member.roles().stream().filter(role -> !role.equals(roleId)).toList(), member.joinedAt(), member.more())));
	}

	int topPosition() { return roles().stream().mapToInt(Role::position).max().orElse(0); }

	private boolean sees(Person person, Channel channel) { return Permission.VIEW_CHANNEL.isIn(permissionsOf(person, channel)); }

	private static JsonNode without(ObjectNode document, String field) {
		document.remove(field);
		return document;
	}

}
