package dev.disruption.client;

import java.util.List;

import dev.disruption.cache.ReadThrough;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.CreateDM;
import dev.disruption.model.user.User;
import dev.disruption.rest.DiscordRest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One user.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">Users Resource</a>
 */
public final class UserClient {

	private final DiscordRest rest;

	private final @Nullable ReadThrough cache;

	private final Snowflake id;

	UserClient(DiscordRest rest, @Nullable ReadThrough cache, Snowflake id) {
		this.rest = rest;
		this.cache = cache;
		this.id = id;
	}

	/** The user, from the cache if it is there. */
	public Mono<User> get() {
		return (this.cache != null) ? this.cache.user(this.id) : fetch();
	}

	/** The user as Discord has it now, with banner and colour. */
	public Mono<User> fetch() {
		return this.rest.users().getUser(this.id);
	}

	/** The private channel with the user, which is opened if there is none. */
	public Mono<Channel> dm() {
		return this.rest.users().createDM(new CreateDM().recipientId(this.id));
	}

	public Mono<Message> send(String content) {
		return send(new CreateMessage().content(content));
	}

	public Mono<Message> send(Embed embed) {
		return send(new CreateMessage().embeds(List.of(embed)));
	}

	/** Sends a private message; Discord restricts bots that open many private channels at once. */
	public Mono<Message> send(CreateMessage message) {
		return dm().flatMap(channel -> this.rest.messages().createMessage(channel.id(), message));
	}

}
