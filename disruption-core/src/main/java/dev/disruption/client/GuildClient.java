package dev.disruption.client;

import java.time.Duration;

import dev.disruption.cache.ReadThrough;
import dev.disruption.json.Snowflake;
import dev.disruption.model.auditlog.AuditLogEntry;
import dev.disruption.model.auditlog.GetGuildAuditLog;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Ban;
import dev.disruption.model.guild.CreateGuildBan;
import dev.disruption.model.guild.CreateGuildChannel;
import dev.disruption.model.guild.CreateGuildRole;
import dev.disruption.model.guild.GetGuildBans;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.guild.ListGuildMembers;
import dev.disruption.model.guild.ModifyCurrentMember;
import dev.disruption.model.guild.ModifyGuild;
import dev.disruption.model.guild.ModifyGuildRole;
import dev.disruption.model.guild.SearchGuildMembers;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import dev.disruption.rest.DiscordRest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild Resource</a>
 */
public final class GuildClient {

	private static final Duration LONGEST_DELETION = Duration.ofDays(7);

	private static final int MOST_FOUND = 1000;

	private final DiscordRest rest;

	private final Scheduler clock;

	private final @Nullable ReadThrough cache;

	private final Snowflake id;

	GuildClient(DiscordRest rest, Scheduler clock, @Nullable ReadThrough cache, Snowflake id) {
		this.rest = rest;
		this.clock = clock;
		this.cache = cache;
		this.id = id;
	}

	/** The guild, from the cache if it is there. */
	public Mono<Guild> get() {
		return (this.cache != null) ? this.cache.guild(this.id) : this.rest.guilds().getGuild(this.id);
	}

	/** The channels, without threads, from the cache if they are there. */
	public Flux<Channel> channels() {
		return (this.cache != null) ? this.cache.channels(this.id) : this.rest.guilds().getGuildChannels(this.id);
	}

	/** The roles, from the cache if they are there. */
	public Flux<Role> roles() {
		return (this.cache != null) ? this.cache.roles(this.id) : this.rest.guilds().getGuildRoles(this.id);
	}

	/** All members, fetched as far as they are asked for; needs the intent {@code GUILD_MEMBERS}. */
	public Flux<GuildMember> members() {
		return this.rest.guilds().listGuildMembersPaged(this.id, new ListGuildMembers());
	}

	public MemberClient member(Snowflake userId) {
		return new MemberClient(this.rest, this.clock, this.cache, this.id, userId);
	}

	/** Bans a user, who need not be a member. */
	public Audited<Void> ban(Snowflake userId) {
		return ban(userId, new CreateGuildBan());
	}

	/** Bans a user, who need not be a member. */
	public Audited<Void> ban(User user) {
		return ban(user.id());
	}

	/**
	 * Bans a user, and deletes what they wrote.
	 *
	 * @param deleteMessages how far back, at most 7 days
	 * @throws IllegalArgumentException if it is longer or negative
	 */
	public Audited<Void> ban(Snowflake userId, Duration deleteMessages) {
		if (deleteMessages.isNegative() || deleteMessages.compareTo(LONGEST_DELETION) > 0) {
			throw new IllegalArgumentException("deleteMessages: " + deleteMessages + " has to be between 0 and 7 days");
		}
		return ban(userId, new CreateGuildBan().deleteMessageSeconds((int) deleteMessages.toSeconds()));
	}

	public Audited<Void> ban(Snowflake userId, CreateGuildBan ban) {
		return new Audited<>(this.rest.guilds().createGuildBan(this.id, userId, ban));
	}

	public Audited<Void> unban(Snowflake userId) {
		return new Audited<>(this.rest.guilds().removeGuildBan(this.id, userId));
	}

	/** Removes a member, who can come back. */
	public Audited<Void> kick(User user) {
		return kick(user.id());
	}

	/** Removes a member, who can come back. */
	public Audited<Void> kick(Snowflake userId) {
		return new Audited<>(this.rest.guilds().removeGuildMember(this.id, userId));
	}

	/** All bans, fetched as far as they are asked for. */
	public Flux<Ban> bans() {
		return this.rest.guilds().getGuildBansPaged(this.id, new GetGuildBans());
	}

	/** What moderators did, the latest first, fetched as far as it is asked for. */
	public Flux<AuditLogEntry> auditLog() {
		return this.rest.auditLogs().getGuildAuditLogPaged(this.id, new GetGuildAuditLog());
	}

	/** Up to 1,000 members whose name or nickname begins with the text. */
	public Flux<GuildMember> searchMembers(String text) {
		return this.rest.guilds().searchGuildMembers(this.id, new SearchGuildMembers().query(text).limit(MOST_FOUND));
	}

	/** Changes what is set in the body, and nothing else. */
	public Audited<Guild> modify(ModifyGuild guild) {
		return new Audited<>(this.rest.guilds().modifyGuild(this.id, guild));
	}

	public Audited<Channel> createChannel(CreateGuildChannel channel) {
		return new Audited<>(this.rest.guilds().createGuildChannel(this.id, channel));
	}

	public Audited<Role> createRole(CreateGuildRole role) {
		return new Audited<>(this.rest.guilds().createGuildRole(this.id, role));
	}

	/** Changes what is set in the body, and nothing else. */
	public Audited<Role> modifyRole(Snowflake roleId, ModifyGuildRole role) {
		return new Audited<>(this.rest.guilds().modifyGuildRole(this.id, roleId, role));
	}

	public Audited<Void> deleteRole(Snowflake roleId) {
		return new Audited<>(this.rest.guilds().deleteGuildRole(this.id, roleId));
	}

	/** @param nickname the bot's own, at most 32 characters; {@code null} for none */
	public Audited<GuildMember> nickname(@Nullable String nickname) {
		return new Audited<>(this.rest.guilds().modifyCurrentMember(this.id, new ModifyCurrentMember().nick(nickname)));
	}

	/** Takes the bot out of the guild. */
	public Mono<Void> leave() {
		return this.rest.users().leaveGuild(this.id);
	}

}
