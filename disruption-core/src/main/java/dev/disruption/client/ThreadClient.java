package dev.disruption.client;

import dev.disruption.cache.ReadThrough;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.ListThreadMembers;
import dev.disruption.model.channel.ModifyChannel;
import dev.disruption.model.channel.ThreadMember;
import dev.disruption.rest.DiscordRest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One thread, or one post of a forum; what all channels have is at {@link #channel()}.
 *
 * @see <a href="https://docs.discord.com/developers/topics/threads">Threads</a>
 */
public final class ThreadClient {

	private final DiscordRest rest;

	private final @Nullable ReadThrough cache;

	private final Snowflake id;

	ThreadClient(DiscordRest rest, @Nullable ReadThrough cache, Snowflake id) {
		this.rest = rest;
		this.cache = cache;
		this.id = id;
	}

	/** The thread as a channel, which is written to and deleted like any other. */
	public ChannelClient channel() {
		return new ChannelClient(this.rest, this.cache, this.id);
	}

	/** Lets the bot receive what is written in a private thread. */
	public Mono<Void> join() {
		return this.rest.channels().joinThread(this.id);
	}

	public Mono<Void> leave() {
		return this.rest.channels().leaveThread(this.id);
	}

	public Mono<Void> addMember(Snowflake userId) {
		return this.rest.channels().addThreadMember(this.id, userId);
	}

	public Mono<Void> removeMember(Snowflake userId) {
		return this.rest.channels().removeThreadMember(this.id, userId);
	}

	/** All members of the thread, fetched as far as they are asked for; needs the intent {@code GUILD_MEMBERS}. */
	public Flux<ThreadMember> members() {
		return this.rest.channels().listThreadMembersPaged(this.id, new ListThreadMembers());
	}

	/** Puts the thread away; the next message brings it back unless it is locked. */
	public Audited<Channel> archive() {
		return modify(new ModifyChannel().archived(true));
	}

	public Audited<Channel> unarchive() {
		return modify(new ModifyChannel().archived(false));
	}

	/** Lets only moderators bring the thread back once it is archived. */
	public Audited<Channel> lock() {
		return modify(new ModifyChannel().locked(true));
	}

	public Audited<Channel> unlock() {
		return modify(new ModifyChannel().locked(false));
	}

	/** Changes what is set in the body, and nothing else. */
	public Audited<Channel> modify(ModifyChannel thread) {
		return channel().modify(thread);
	}

}
