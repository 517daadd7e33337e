package dev.disruption.model.permission;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.Overwrite;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;

/**
 * Computes what a member may do.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#permission-overwrites">Permission Overwrites</a>
 */
public final class Permissions {

	/** No permission at all. */
	public static final Flags<Permission> NONE = Flags.none(Permission.class);

	/** Every permission that has a name. */
	public static final Flags<Permission> ALL = Flags.of(Permission.CREATE_INSTANT_INVITE, Permission.values());

	private static final Flags<Permission> TIMED_OUT = Flags.of(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY);

	/** of no use to somebody who can't send messages */
	private static final Flags<Permission> NEEDS_SENDING = Flags.of(Permission.MENTION_EVERYONE, Permission.SEND_TTS_MESSAGES,
			Permission.ATTACH_FILES, Permission.EMBED_LINKS);

	/** of no use to somebody who can't join the voice channel */
	private static final Flags<Permission> NEEDS_CONNECTING = Flags.of(Permission.MANAGE_CHANNELS, Permission.SPEAK, Permission.STREAM,
			Permission.USE_VAD, Permission.PRIORITY_SPEAKER, Permission.REQUEST_TO_SPEAK, Permission.USE_SOUNDBOARD,
			Permission.USE_EXTERNAL_SOUNDS);

	private static final Set<Channel.Type> VOICE = EnumSet.of(Channel.Type.GUILD_VOICE, Channel.Type.GUILD_STAGE_VOICE);

	private Permissions() {
	}

	/** What a member may do in the guild as a whole: everything as its owner or as an administrator. */
	public static Flags<Permission> base(Guild guild, GuildMember member) {
		return base(guild.id(), guild.ownerId(), guild.roles(), userId(member), member.roles());
	}

	/**
	 * What a member may do in a guild as a whole.
	 *
	 * @param roles the roles of the guild, that of everyone included; the member's are found by their ids
	 */
	public static Flags<Permission> base(Snowflake guildId, Snowflake ownerId, Collection<Role> roles, Snowflake userId,
			Collection<Snowflake> roleIds) {
		if (userId.equals(ownerId)) {
			return ALL;
		}
		long bits = 0;
		for (Role role : roles) {
			if (role.id().equals(guildId) || roleIds.contains(role.id())) {
				bits |= role.permissions().bits();
			}
		}
		Flags<Permission> permissions = new Flags<>(bits, Permission.class);
		return permissions.contains(Permission.ADMINISTRATOR) ? ALL : permissions;
	}

	/** What is left of the permissions in the guild, and what is added to them, by the overwrites of a channel. */
	public static Flags<Permission> overwritten(Flags<Permission> base, Collection<Overwrite> overwrites, Snowflake guildId, Snowflake userId,
			Collection<Snowflake> roleIds) {
		if (base.contains(Permission.ADMINISTRATOR)) {
			return ALL;
		}
		long allow = 0;
		long deny = 0;
		long bits = base.bits();
		Overwrite member = null;
		for (Overwrite overwrite : overwrites) {
			if (overwrite.id().equals(guildId)) {
				bits = bits & ~overwrite.deny().bits() | overwrite.allow().bits();
			}
			else if (roleIds.contains(overwrite.id())) {
				allow |= overwrite.allow().bits();
				deny |= overwrite.deny().bits();
			}
			else if (overwrite.id().equals(userId)) {
				member = overwrite;
			}
		}
		bits = bits & ~deny | allow;
		if (member != null) {
			bits = bits & ~member.deny().bits() | member.allow().bits();
		}
		return new Flags<>(bits, Permission.class);
	}

	/**
	 * What a member can really do in a channel that is no thread: after overwrites, a timeout, and what permissions imply for each other.
	 *
	 * @param now decides whether a timeout is over
	 */
	public static Flags<Permission> in(Channel channel, Guild guild, GuildMember member, Instant now) {
		return implied(explicit(channel, guild, member, now), channel.type());
	}

	/**
	 * What a member can really do in a thread: what the thread's parent allows, and to send messages if that is allowed in threads.
	 *
	 * @param now decides whether a timeout is over
	 * @see <a href="https://docs.discord.com/developers/topics/permissions#inherited-permissions-threads">Inherited Permissions (Threads)</a>
	 */
	public static Flags<Permission> inThread(Channel parent, Guild guild, GuildMember member, Instant now) {
		Flags<Permission> inParent = explicit(parent, guild, member, now);
		Flags<Permission> inThread = inParent.contains(Permission.SEND_MESSAGES_IN_THREADS) ? inParent.with(Permission.SEND_MESSAGES)
				: inParent.without(Permission.SEND_MESSAGES);
		return implied(inThread, parent.type());
	}

	private static Flags<Permission> explicit(Channel channel, Guild guild, GuildMember member, Instant now) {
		Flags<Permission> base = base(guild, member);
		return duringTimeout(overwritten(base, channel.permissionOverwrites(), guild.id(), userId(member), member.roles()), member, now);
	}

	/**
	 * What is left while a member is timed out; administrators, and so owners, are spared.
	 *
	 * @see <a href="https://docs.discord.com/developers/topics/permissions#permissions-for-timed-out-members">Timed Out Members</a>
	 */
	public static Flags<Permission> duringTimeout(Flags<Permission> permissions, GuildMember member, Instant now) {
		Instant end = member.communicationDisabledUntil();
		boolean timedOut = end != null && end.isAfter(now) && !permissions.contains(Permission.ADMINISTRATOR);
		return timedOut ? new Flags<>(permissions.bits() & TIMED_OUT.bits(), Permission.class) : permissions;
	}

	/**
	 * What is left without the permissions that are of no use without another one.
	 *
	 * @see <a href="https://docs.discord.com/developers/topics/permissions#implicit-permissions">Implicit Permissions</a>
	 */
	public static Flags<Permission> implied(Flags<Permission> permissions, Channel.Type type) {
		if (!permissions.contains(Permission.VIEW_CHANNEL)) {
			return NONE;
		}
		long bits = permissions.bits();
		if (!permissions.contains(Permission.SEND_MESSAGES)) {
			bits &= ~NEEDS_SENDING.bits();
		}
		if (VOICE.contains(type) && !permissions.contains(Permission.CONNECT)) {
			bits &= ~NEEDS_CONNECTING.bits();
		}
		return new Flags<>(bits, Permission.class);
	}

	private static Snowflake userId(GuildMember member) {
		User user = member.user();
		if (user == null) {
			throw new IllegalArgumentException("This member came without its user: use the methods that take the user's id");
		}
		return user.id();
	}

}
