package dev.disruption.cache;

import java.util.function.Supplier;

import dev.disruption.cache.Fetched.MemberKey;
import dev.disruption.gateway.GatewayCommands;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Ban;
import dev.disruption.model.guild.GetGuildBans;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.invite.Invite;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import dev.disruption.model.webhook.Webhook;
import dev.disruption.rest.DiscordRest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the cache knows, and what Discord answers where it doesn't. Whoever asks for what is being fetched waits for the same answer.
 * Fails as REST does.
 */
public final class ReadThrough {

	private static final Log log = LogFactory.getLog(ReadThrough.class);

	private final DiscordCache cache;

	private final DiscordRest rest;

	private final Supplier<@Nullable GatewayCommands> gateway;

	/** @param gateway where members are asked for first; answers {@code null} for REST alone */
	public ReadThrough(DiscordCache cache, DiscordRest rest, Supplier<@Nullable GatewayCommands> gateway) {
		this.cache = cache;
		this.rest = rest;
		this.gateway = gateway;
	}

	/** What is known without asking. */
	public DiscordCache cache() { return this.cache; }

	/**
	 * A member: from the state, or through the gateway, where questions that come together become one request for up to 100 members of a
	 * guild, or by REST.
	 */
	public Mono<GuildMember> member(Snowflake guildId, Snowflake userId) {
		return Mono.defer(() -> {
			GuildMember known = this.cache.member(guildId, userId);
			return (known != null) ? Mono.just(known) : fetchMember(guildId, userId);
		});
	}

	private Mono<GuildMember> fetchMember(Snowflake guildId, Snowflake userId) {
		// a request by REST is only made where it is sent, as a thousand look-ups are to be quick
		Mono<GuildMember> byRest = Mono.defer(() -> this.rest.guilds().getGuildMember(guildId, userId));
		GatewayCommands commands = this.gateway.get();
		Mono<GuildMember> fetch = (commands != null) ? ask(commands, guildId, userId).switchIfEmpty(byRest) : byRest;
		return this.cache.fetched().members().get(new MemberKey(guildId, userId), fetch);
	}

	private static Mono<GuildMember> ask(GatewayCommands commands, Snowflake guildId, Snowflake userId) {
		return commands.requestGuildMember(guildId, userId).onErrorResume(failure -> {
			log.debug("Member " + userId + " of guild " + guildId + " is fetched by REST, as the gateway has no answer", failure);
			return Mono.empty();
		});
	}

	public Mono<User> user(Snowflake id) {
		return Mono.defer(() -> {
			User known = this.cache.user(id);
			return (known != null) ? Mono.just(known) : this.cache.fetched().users().get(id, this.rest.users().getUser(id));
		});
	}

	public Mono<Guild> guild(Snowflake id) {
		return Mono.defer(() -> {
			Guild known = this.cache.isComplete(id) ? this.cache.guild(id) : null;
			return (known != null) ? Mono.just(known) : this.rest.guilds().getGuild(id);
		});
	}

	/** A channel of a guild, a thread, or a private channel. */
	public Mono<Channel> channel(Snowflake id) {
		return Mono.defer(() -> {
			Channel known = this.cache.channel(id);
			return (known != null) ? Mono.just(known) : this.rest.channels().getChannel(id);
		});
	}

	/** The channels of a guild, without threads. */
	public Flux<Channel> channels(Snowflake guildId) {
		return Flux.defer(() -> knows(EntityType.CHANNELS, guildId) ? Flux.fromIterable(this.cache.channels(guildId))
				: this.rest.guilds().getGuildChannels(guildId));
	}

	public Flux<Role> roles(Snowflake guildId) {
		return Flux.defer(() -> knows(EntityType.ROLES, guildId) ? Flux.fromIterable(this.cache.roles(guildId))
				: this.rest.guilds().getGuildRoles(guildId));
	}

	/** Whether all of them are there. */
	private boolean knows(EntityType<?> type, Snowflake guildId) {
		CachePolicy policy = this.cache.settings().policy(type);
		boolean all = policy.kept() && policy.rules().isEmpty() && policy.limit() == 0 && policy.longest() == null;
		return all && this.cache.isComplete(guildId);
	}

	/** The bans of a guild; those that were fetched stand until one is added or lifted. */
	public Flux<Ban> bans(Snowflake guildId) {
		return this.cache.fetched()
			.bans()
			.get(guildId, this.rest.guilds().getGuildBansPaged(guildId, new GetGuildBans()).collectList())
			.flatMapIterable(bans -> bans);
	}

	/** The invites of a guild; those that were fetched stand until one is made or deleted. */
	public Flux<Invite> invites(Snowflake guildId) {
		return this.cache.fetched()
			.invites()
			.get(guildId, this.rest.guilds().getGuildInvites(guildId).collectList())
			.flatMapIterable(invites -> invites);
	}

	/** The webhooks of a channel; those that were fetched stand until one changes. */
	public Flux<Webhook> webhooks(Snowflake channelId) {
		return this.cache.fetched()
			.webhooks()
			.get(channelId, this.rest.webhooks().getChannelWebhooks(channelId).collectList())
			.flatMapIterable(webhooks -> webhooks);
	}

}
