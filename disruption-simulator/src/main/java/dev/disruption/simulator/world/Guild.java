package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A server; see <a href="https://docs.discord.com/developers/resources/guild#guild-object">Guild Object</a>. It is changed through {@link World}. */
public final class Guild {

	private final Map<String, Role> roles = new ConcurrentSkipListMap<>(Snowflakes.ORDER);

	private final Map<String, Member> members = new ConcurrentSkipListMap<>(Snowflakes.ORDER);

	private final Map<String, Channel> channels = new ConcurrentSkipListMap<>(Snowflakes.ORDER);

	private final String id;

	private final String name;

	private final Person owner;

	Guild(String id, String name, Person owner) {
		this.id = id;
		this.name = name;
		this.owner = owner;
		// the role of everyone has the guild's id
		put(new Role(id, "@everyone", 0, 0, Permissions.EVERYONE, false));
	}

	public String id() { return this.id; }

	public String name() { return this.name; }

	public Person owner() { return this.owner; }

	public Collection<Role> roles() { return List.copyOf(this.roles.values()); }

	public Collection<Member> members() { return List.copyOf(this.members.values()); }

	public Collection<Channel> channels() { return List.copyOf(this.channels.values()); }

	public @Nullable Member member(String personId) { return this.members.get(personId); }

	public @Nullable Role role(String roleId) { return this.roles.get(roleId); }

	public @Nullable Channel channel(String channelId) { return this.channels.get(channelId); }

	/** What a member may do: all of it for the owner and administrators. */
	public long permissionsOf(Person person) {
		Member member = member(person.id());
		long granted = Permissions.EVERYONE;
		for (String role : member == null ? List.<String>of() : member.roles()) {
			Role known = this.roles.get(role);
			granted |= known == null ? 0 : known.permissions();
		}
		return person.equals(this.owner) || (granted & Permissions.ADMINISTRATOR) != 0 ? Permissions.ALL : granted;
	}

	public List<ObjectNode> roleDocuments(String botId) { return roles().stream().map(role -> role.document(botId)).toList(); }

	/** The guild as REST answers it. */
	public ObjectNode document(String botId) {
		ObjectNode guild = Json.object().put("id", this.id).put("name", this.name).put("owner_id", this.owner.id()).putNull("icon")
			.putNull("splash")
			.putNull("discovery_splash").putNull("banner").putNull("description").putNull("vanity_url_code").putNull("afk_channel_id")
			.put("afk_timeout", 300).putNull("system_channel_id").put("system_channel_flags", 0).putNull("rules_channel_id")
			.putNull("public_updates_channel_id").putNull("safety_alerts_channel_id").putNull("application_id").put("widget_enabled", false)
			.put("verification_level", 1).put("default_message_notifications", 1).put("explicit_content_filter", 2).put("mfa_level", 0)
			.put("premium_tier", 0).put("premium_subscription_count", 0).put("premium_progress_bar_enabled", false)
			.put("preferred_locale", "en-US").put("nsfw_level", 0).put("max_members", 500000).put("max_video_channel_users", 25)
			.put("max_stage_video_channel_users", 50);
		guild.set("roles", Json.array(roleDocuments(botId)));
		guild.putArray("emojis");
		guild.putArray("stickers");
		guild.putArray("features");
		return guild;
	}

	/** As the interaction names it. */
	public ObjectNode partial() {
		ObjectNode guild = Json.object().put("id", this.id).put("locale", "en-US");
		guild.putArray("features");
		return guild;
	}

	/** The guild as GUILD_CREATE tells it, with the members that the receiver may see. */
	ObjectNode create(Person bot, Collection<ObjectNode> channelDocuments, Predicate<Member> visible) {
		Member self = member(bot.id());
		Instant joined = self == null ? Snowflakes.createdAt(this.id) : self.joinedAt();
		ObjectNode guild = document(bot.id()).put("joined_at", Json.timestamp(joined)).put("large", false).put("unavailable", false)
			.put("member_count", this.members.size());
		guild.set("members", Json.array(members().stream().filter(visible).map(Member::document).toList()));
		guild.set("channels", Json.array(channelDocuments));
		for (String empty : List.of("threads", "voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds")) {
			guild.putArray(empty);
		}
		return guild;
	}

	void put(Role role) { this.roles.put(role.id(), role); }

	void put(Member member) { this.members.put(member.person().id(), member); }

	void put(Channel channel) { this.channels.put(channel.id(), channel); }

	@Nullable
	Member removeMember(String personId) { return this.members.remove(personId); }

	@Nullable
	Channel removeChannel(String channelId) { return this.channels.remove(channelId); }

	int topPosition() { return this.roles.values().stream().map(Role::position).max(Comparator.naturalOrder()).orElse(0); }

}
