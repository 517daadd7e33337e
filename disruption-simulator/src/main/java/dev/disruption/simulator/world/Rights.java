package dev.disruption.simulator.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody may do, a bot over REST as well as a person at the page or in a test; see
 * <a href="https://docs.discord.com/developers/topics/permissions">Permissions</a>. Whatever they may not do is refused by the
 * {@link Problem} that Discord answers with, whose reason names what is missing.
 */
public final class Rights {

	/** Which permission it takes to change what of a member. */
	private static final Map<String, Permission> OF_MEMBERS = Map.of("nick", Permission.MANAGE_NICKNAMES, "roles", Permission.MANAGE_ROLES,
			"mute", Permission.MUTE_MEMBERS, "deaf", Permission.DEAFEN_MEMBERS, "channel_id", Permission.MOVE_MEMBERS,
			"communication_disabled_until", Permission.MODERATE_MEMBERS, "flags", Permission.MODERATE_MEMBERS);

	private static final int SLOWMODE = 20016;

	private final World world;

	private final Person person;

	Rights(World world, Person person) {
		this.world = world;
		this.person = person;
	}

	/** @throws Problem 10004 if there is no such guild, or they are not in it */
	public Guild guild(String id) {
		Guild guild = this.world.requireGuild(id);
		if (guild.member(this.person.id()) == null) {
			throw Guild.THING.missing().because(this.person.name() + " is no member of " + guild.name() + "; let them join first");
		}
		return guild;
	}

	/** What they may do in a guild as a whole. */
	public long in(Guild guild) { return guild.permissionsOf(this.person); }

	/** @throws Problem 50001 if they don't see the channel, 10004 if they are not even in its guild */
	public void see(Channel channel) {
		if (channel.guildId() != null) {
			if (!Permission.VIEW_CHANNEL.isIn(guild(channel.guildId()).permissionsOf(this.person, current(channel)))) {
				throw Problem.of(403, 50001, "Missing Access").because("the permission VIEW_CHANNEL is missing in #" + channel.name());
			}
		}
		else if (!this.person.bot() && !this.person.equals(channel.recipient())) {
			throw Problem.of(403, 50001, "Missing Access").because("this conversation is somebody else's");
		}
	}

	/** @throws Problem 50013 if one of these is missing in a guild's channel; in conversations everything goes */
	public void require(Channel channel, Permission... permissions) {
		Guild guild = this.world.guildOf(channel);
		if (guild != null) {
			require(guild.permissionsOf(this.person, current(channel)), "#" + channel.name(), permissions);
		}
	}

	/** @throws Problem 50013 if one of these is missing in the guild as a whole */
	public void require(Guild guild, Permission... permissions) { require(in(guild), guild.name(), permissions); }

	/** @throws Problem 50013 if somebody is not below them in the order of roles */
	public void outrank(Guild guild, Person other) {
		if (guild.rankOf(other) >= guild.rankOf(this.person)) {
			throw Problem.forbidden(other.name() + (other.equals(guild.owner()) ? " owns " + guild.name()
					: " is not below them in the order of roles"));
		}
	}

	/** @throws Problem 50013 if a role is not below their highest */
	public void outrank(Guild guild, Role role) {
		if (role.position() >= guild.rankOf(this.person)) {
			throw Problem.forbidden("the role " + role.name() + " is not below their highest role");
		}
	}

	/** Nobody can give away what they don't have. @throws Problem 50013 */
	public void grant(long own, long given) {
		if ((given & ~own) != 0) {
			List<Permission> lacking = List.of(Permission.values()).stream().filter(one -> one.isIn(given) && !one.isIn(own)).toList();
			throw Problem.forbidden("nobody can give or deny the permissions " + lacking + " without having them");
		}
	}

	/** @throws Problem 50013 if they may say nothing in a channel */
	public void speak(Channel channel) {
		require(channel, channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
		if (Threads.isLocked(current(channel))) {
			require(channel, Permission.MANAGE_THREADS);
		}
	}

	/**
	 * What it takes to send this message.
	 * @param files whether new files come with it
	 * @throws Problem 50008 where no messages go, 50013, or 20016 in slow mode
	 */
	public void send(Channel channel, JsonNode draft, boolean files) {
		if (!channel.hasMessages()) {
			throw Problem.of(400, 50008, "Cannot send messages in a non-text channel");
		}
		speak(channel);
		requireIf(files, channel, Permission.ATTACH_FILES);
		requireIf(!Json.elements(draft, "embeds").isEmpty(), channel, Permission.EMBED_LINKS);
		requireIf(Json.isPresent(draft.get("poll")), channel, Permission.SEND_POLLS);
		requireIf(Json.isTrue(draft, "tts"), channel, Permission.SEND_TTS_MESSAGES);
		requireIf(Json.isPresent(draft.get("message_reference")), channel, Permission.READ_MESSAGE_HISTORY);
		inTime(channel, this.world.slowMode().untilMessage(channel, this.person));
	}

	/** @throws Problem 50024 where there are no threads, 50013, or 20016 in slow mode */
	public void startThread(Channel channel, int type) {
		if (channel.isDirect() || channel.isThread() || channel.isVocal() || channel.type() == Channel.CATEGORY) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		require(channel, type == Channel.PRIVATE_THREAD ? Permission.CREATE_PRIVATE_THREADS
				: channel.isForum() ? Permission.SEND_MESSAGES : Permission.CREATE_PUBLIC_THREADS);
		inTime(channel, this.world.slowMode().untilThread(channel, this.person));
	}

	/** @throws Problem 50013 */
	public void react(Channel channel, JsonNode message, String emoji) {
		require(channel, Permission.READ_MESSAGE_HISTORY);
		boolean known = Json.elements(message, "reactions").stream()
			.anyMatch(reaction -> Reactions.name(reaction.path("emoji")).equals(emoji));
		requireIf(!known, channel, Permission.ADD_REACTIONS);
	}

	/** @throws Problem 50005 if a message is somebody else's */
	public void edit(JsonNode message) {
		if (!wrote(message)) {
			throw Problem.of(403, 50005, "Cannot edit a message authored by another user");
		}
	}

	/** @throws Problem 50003 or 50013 if a message is somebody else's, and they may not manage it */
	public void delete(Channel channel, JsonNode message) {
		if (wrote(message)) {
			return;
		}
		if (channel.isDirect()) {
			throw Problem.of(403, 50003, "Cannot execute action on a DM channel");
		}
		require(channel, Permission.MANAGE_MESSAGES);
	}

	/** @param changes fields of Modify Guild Member @throws Problem 50013 */
	public void edit(Guild guild, Person member, JsonNode changes) {
		for (Permission permission : changes.propertyNames().stream().map(OF_MEMBERS::get).filter(Objects::nonNull).toList()) {
			require(guild, permission);
		}
		if (!member.equals(this.person) && !changes.has("channel_id")) {
			outrank(guild, member);
		}
	}

	/** @throws Problem 50024 if nobody speaks in the channel, 50013 if they may not or it is full */
	public void connect(Channel channel) {
		if (!channel.isVocal()) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		require(channel, Permission.VIEW_CHANNEL, Permission.CONNECT);
		int most = current(channel).document().path("user_limit").asInt(0);
		Guild guild = this.world.requireGuild(String.valueOf(channel.guildId()));
		List<ObjectNode> there = this.world.voice().in(guild.id()).stream()
			.filter(state -> !this.person.id().equals(Json.textOf(state, "user_id")))
			.filter(state -> channel.id().equals(Json.textOf(state, "channel_id"))).toList();
		if (most > 0 && there.size() >= most && !Permission.MOVE_MEMBERS.isIn(guild.permissionsOf(this.person, current(channel)))) {
			throw Problem.forbidden(channel.name() + " is full: it takes " + most + ", and the permission MOVE_MEMBERS to come in nevertheless");
		}
	}

	/** How long until they may speak again; zero without slow mode. */
	public Duration wait(Channel channel) { return this.world.slowMode().untilMessage(channel, this.person); }

	/** Whether they have all of these in a channel that they see. */
	public boolean may(Channel channel, Permission... permissions) {
		try {
			see(channel);
			require(channel, permissions);
			return true;
		}
		catch (Problem lacking) {
			return false;
		}
	}

	/** What they may do in a channel. */
	public long in(Channel channel) {
		Guild guild = this.world.guildOf(channel);
		return guild == null ? Permissions.EVERYONE : guild.permissionsOf(this.person, current(channel));
	}

	private boolean wrote(JsonNode message) { return this.person.id().equals(message.path("author").path("id").asString("")); }

	/** A channel that somebody holds is as it was when they got it. */
	private Channel current(Channel channel) {
		Channel now = this.world.channels().find(channel.id());
		return now == null ? channel : now;
	}

	private void requireIf(boolean does, Channel channel, Permission permission) {
		if (does) {
			require(channel, permission);
		}
	}

	private static void require(long granted, String where, Permission... permissions) {
		for (Permission permission : permissions) {
			if (!permission.isIn(granted)) {
				throw Problem.forbidden("the permission " + permission + " is missing in " + where);
			}
		}
	}

	private static void inTime(Channel channel, Duration wait) {
		if (!wait.isZero()) {
			double seconds = wait.plusNanos(999_999).toMillis() / 1000.0;
			ObjectNode more = Json.object().put("retry_after", seconds);
			throw Problem.of(429, SLOWMODE, "This action cannot be performed due to slowmode rate limit", more)
				.because("slow mode is on in #" + channel.name() + ": wait " + seconds + " seconds");
		}
	}

}
