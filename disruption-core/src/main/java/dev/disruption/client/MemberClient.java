package dev.disruption.client;

import java.time.Duration;
import java.util.List;

import dev.disruption.cache.ReadThrough;
import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.guild.ModifyGuildMember;
import dev.disruption.rest.DiscordRest;
import dev.disruption.time.WallClock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One member of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify Guild Member</a>
 */
public final class MemberClient {

	/** the longest timeout */
	public static final Duration MAX_TIMEOUT = Duration.ofDays(28);

	private final DiscordRest rest;

	private final Scheduler clock;

	private final @Nullable ReadThrough cache;

	private final Snowflake guildId;

	private final Snowflake userId;

	MemberClient(DiscordRest rest, Scheduler clock, @Nullable ReadThrough cache, Snowflake guildId, Snowflake userId) {
		this.rest = rest;
		this.clock = clock;
		this.cache = cache;
		this.guildId = guildId;
		this.userId = userId;
	}

	/** The member, from the cache if it is there; see {@link ReadThrough#member}. */
	public Mono<GuildMember> get() {
		return (this.cache != null) ? this.cache.member(this.guildId, this.userId) : fetch();
	}

	/** The member as Discord has it now. */
	public Mono<GuildMember> fetch() {
		return this.rest.guilds().getGuildMember(this.guildId, this.userId);
	}

	/** Changes what is set in the body, and nothing else. */
	public Audited<GuildMember> modify(ModifyGuildMember member) {
		return new Audited<>(this.rest.guilds().modifyGuildMember(this.guildId, this.userId, member));
	}

	/**
	 * Keeps the member from writing, reacting and speaking, from the moment of the subscription.
	 *
	 * @param duration at most 28 days
	 * @throws IllegalArgumentException if it is longer, zero or negative
	 */
	public Audited<GuildMember> timeout(Duration duration) {
		if (duration.isZero() || duration.isNegative() || duration.compareTo(MAX_TIMEOUT) > 0) {
			throw new IllegalArgumentException("duration: " + duration + " has to be more than 0 and at most 28 days;"
					+ " removeTimeout() ends a timeout");
		}
		return new Audited<>(Mono
			.defer(() -> modify(new ModifyGuildMember().communicationDisabledUntil(WallClock.now(this.clock).plus(duration)))));
	}

	/** Lets the member write again. */
	public Audited<GuildMember> removeTimeout() {
		return modify(new ModifyGuildMember().communicationDisabledUntil(null));
	}

	public Audited<Void> addRole(Snowflake roleId) {
		return new Audited<>(this.rest.guilds().addGuildMemberRole(this.guildId, this.userId, roleId));
	}

	public Audited<Void> removeRole(Snowflake roleId) {
		return new Audited<>(this.rest.guilds().removeGuildMemberRole(this.guildId, this.userId, roleId));
	}

	/** Gives the member these roles, and takes all others away. */
	public Audited<GuildMember> roles(List<Snowflake> roleIds) {
		return modify(new ModifyGuildMember().roles(roleIds));
	}

	/** @param mute whether others don't hear the member, who has to be in a voice channel */
	public Audited<GuildMember> mute(boolean mute) {
		return modify(new ModifyGuildMember().mute(mute));
	}

	/** @param deafen whether the member, who has to be in a voice channel, doesn't hear others */
	public Audited<GuildMember> deafen(boolean deafen) {
		return modify(new ModifyGuildMember().deaf(deafen));
	}

	/** The user, who can be sent private messages. */
	public UserClient user() {
		return new UserClient(this.rest, this.cache, this.userId);
	}

	/** @param nickname at most 32 characters; {@code null} for none */
	public Audited<GuildMember> nickname(@Nullable String nickname) {
		return modify(new ModifyGuildMember().nick(nickname));
	}

	/** Moves the member, who has to be in a voice channel, to another one; {@code null} disconnects. */
	public Audited<GuildMember> move(@Nullable Snowflake voiceChannelId) {
		return modify(new ModifyGuildMember().channelId(voiceChannelId));
	}

	public Audited<Void> kick() {
		return new GuildClient(this.rest, this.clock, this.cache, this.guildId).kick(this.userId);
	}

	public Audited<Void> ban() {
		return new GuildClient(this.rest, this.clock, this.cache, this.guildId).ban(this.userId);
	}

	/**
	 * Bans the member, and deletes what they wrote.
	 *
	 * @param deleteMessages how far back, at most 7 days
	 * @throws IllegalArgumentException if it is longer or negative
	 */
	public Audited<Void> ban(Duration deleteMessages) {
		return new GuildClient(this.rest, this.clock, this.cache, this.guildId).ban(this.userId, deleteMessages);
	}

}
