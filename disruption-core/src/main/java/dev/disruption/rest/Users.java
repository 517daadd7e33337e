package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.user.CreateDM;
import dev.disruption.model.user.User;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/user">Users Resource</a> */
public interface Users {

	/**
	 * The bot itself.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-current-user">Get Current User</a>
	 */
	@GetExchange("/users/@me")
	Mono<User> getCurrentUser();

	/**
	 * One user.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-user">Get User</a>
	 */
	@GetExchange("/users/{userId}")
	Mono<User> getUser(@PathVariable Snowflake userId);

	/**
	 * Leaves a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#leave-guild">Leave Guild</a>
	 */
	@DeleteExchange("/users/@me/guilds/{guildId}")
	Mono<Void> leaveGuild(@PathVariable Snowflake guildId);

	/**
	 * The private channel with a user, which is opened if there is none.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#create-dm">Create DM</a>
	 */
	@PostExchange("/users/@me/channels")
	Mono<Channel> createDM(@RequestBody CreateDM recipient);

}
