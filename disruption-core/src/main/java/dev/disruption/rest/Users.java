package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.ApplicationRoleConnection;
import dev.disruption.model.user.Connection;
import dev.disruption.model.user.CreateDM;
import dev.disruption.model.user.CreateGroupDM;
import dev.disruption.model.user.GetCurrentUserGuilds;
import dev.disruption.model.user.ModifyCurrentUser;
import dev.disruption.model.user.UpdateCurrentUserApplicationRoleConnection;
import dev.disruption.model.user.User;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/user">Users Resource</a> */
public interface Users {

	/**
	 * The bot itself, or the user that a bearer token with the scope {@code identify} belongs to.
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
	 * Changes name, avatar or banner of the bot, where the body says so.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#modify-current-user">Modify Current User</a>
	 */
	@PatchExchange("/users/@me")
	Mono<User> modifyCurrentUser(@RequestBody ModifyCurrentUser user);

	/**
	 * A page of the guilds that the bot is in, by ascending id and in part; a bearer token needs the scope {@code guilds}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-current-user-guilds">Get Current User Guilds</a>
	 */
	@GetExchange("/users/@me/guilds")
	Flux<Guild> getCurrentUserGuilds(GetCurrentUserGuilds query);

	/**
	 * The guilds that the bot is in as one stream, page by page: by ascending id, or by descending id if {@code before} is set; the limit of
	 * the query is that of all pages together.
	 *
	 * @see #getCurrentUserGuilds
	 */
	default Flux<Guild> getCurrentUserGuildsPaged(GetCurrentUserGuilds query) {
		return Pages.oldestFirst(query, 200, page -> getCurrentUserGuilds(page), Guild::id);
	}

	/**
	 * The member that the user is in a guild, for a bearer token with the scope {@code guilds.members.read}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-current-user-guild-member">Get Current User Guild Member</a>
	 */
	@GetExchange("/users/@me/guilds/{guildId}/member")
	Mono<GuildMember> getCurrentUserGuildMember(@PathVariable Snowflake guildId);

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

	/**
	 * Opens a group of users by their access tokens; 10 groups at most.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#create-group-dm">Create Group DM</a>
	 */
	@PostExchange("/users/@me/channels")
	Mono<Channel> createGroupDM(@RequestBody CreateGroupDM group);

	/**
	 * The accounts elsewhere of the user, for a bearer token with the scope {@code connections}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-current-user-connections">Get Current User Connections</a>
	 */
	@GetExchange("/users/@me/connections")
	Flux<Connection> getCurrentUserConnections();

	/**
	 * What the application tells about the user, for a bearer token with the scope {@code role_connections.write}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-current-user-application-role-connection">Get Current User Application Role Connection</a>
	 */
	@GetExchange("/users/@me/applications/{applicationId}/role-connection")
	Mono<ApplicationRoleConnection> getCurrentUserApplicationRoleConnection(@PathVariable Snowflake applicationId);

	/**
	 * Says what the application tells about the user, for a bearer token with the scope {@code role_connections.write}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#update-current-user-application-role-connection">Update Current User Application Role Connection</a>
	 */
	@PutExchange("/users/@me/applications/{applicationId}/role-connection")
	Mono<ApplicationRoleConnection> updateCurrentUserApplicationRoleConnection(@PathVariable Snowflake applicationId,
			@RequestBody UpdateCurrentUserApplicationRoleConnection connection);

	/**
	 * Forgets what the application tells about the user, for a bearer token with the scope {@code role_connections.write}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/user#delete-current-user-application-role-connection">Delete Current User Application Role Connection</a>
	 */
	@DeleteExchange("/users/@me/applications/{applicationId}/role-connection")
	Mono<Void> deleteCurrentUserApplicationRoleConnection(@PathVariable Snowflake applicationId);

}
