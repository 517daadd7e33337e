package dev.disruption.client;

import dev.disruption.cache.ReadThrough;
import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.GetCurrentUserGuilds;
import dev.disruption.model.user.User;
import dev.disruption.rest.CdnClient;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Token;
import dev.disruption.rest.WebhookClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * What bots do most, in few words: {@code discord.channel(id).send("Hello")}. With a cache, {@code get} answers from there what is known.
 * Nothing is sent before somebody subscribes, and what fails
 * does so with a {@link dev.disruption.rest.DiscordException}. All the rest of Discord's API is at {@link #rest()}.
 */
public final class DiscordClient {

	private final DiscordRest rest;

	private final Scheduler clock;

	private final @Nullable ReadThrough cache;

	public DiscordClient(DiscordRest rest) {
		this(rest, Schedulers.parallel());
	}

	/** @param clock tells the time of day */
	public DiscordClient(DiscordRest rest, Scheduler clock) {
		this(rest, clock, null);
	}

	/**
	 * @param clock tells the time of day
	 * @param cache answers what it knows, so that Discord isn't asked; {@code null} for none
	 */
	public DiscordClient(DiscordRest rest, Scheduler clock, @Nullable ReadThrough cache) {
		this.rest = rest;
		this.clock = clock;
		this.cache = cache;
	}

	/** Every operation of Discord's API. */
	public DiscordRest rest() { return this.rest; }

	/** A channel of a guild, a thread or a private channel. */
	public ChannelClient channel(Snowflake channelId) { return new ChannelClient(this.rest, this.cache, channelId); }

	/** A thread, with what only threads have; messages go by {@link #channel} or {@link ThreadClient#channel}. */
	public ThreadClient thread(Snowflake threadId) { return new ThreadClient(this.rest, this.cache, threadId); }

	public MessageClient message(Message message) { return message(message.channelId(), message.id()); }

	public MessageClient message(Snowflake channelId, Snowflake messageId) { return new MessageClient(this.rest, channelId, messageId); }

	public GuildClient guild(Snowflake guildId) { return new GuildClient(this.rest, this.clock, this.cache, guildId); }

	public MemberClient member(Snowflake guildId, Snowflake userId) {
		return new MemberClient(this.rest, this.clock, this.cache, guildId, userId);
	}

	/** The bot itself. */
	public Mono<User> self() { return this.rest.users().getCurrentUser(); }

	/** All guilds that the bot is in, as far as their list tells, fetched as far as they are asked for. */
	public Flux<Guild> guilds() { return this.rest.users().getCurrentUserGuildsPaged(new GetCurrentUserGuilds()); }

	public UserClient user(Snowflake userId) { return new UserClient(this.rest, this.cache, userId); }

	/** A webhook by the address that Discord's clients show; see {@link DiscordRest#webhook}. */
	public WebhookClient webhook(String url) { return this.rest.webhook(url); }

	/** Downloads of files and pictures. */
	public CdnClient cdn() { return this.rest.cdn(); }

	/** The same short forms for somebody else; see {@link DiscordRest#withToken}. */
	public DiscordClient withToken(Token token) { return new DiscordClient(this.rest.withToken(token), this.clock); }

}
