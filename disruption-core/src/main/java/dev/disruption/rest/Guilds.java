package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.permission.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/guild">Guild Resource</a>. */
public interface Guilds {

	/** <a href="https://docs.discord.com/developers/resources/guild#get-guild">Get Guild</a>. */
	@GetExchange("/guilds/{guildId}")
	Mono<Guild> getGuild(@PathVariable Snowflake guildId);

	/** <a href="https://docs.discord.com/developers/resources/guild#get-guild-channels">Get Guild Channels</a>; threads are not among them. */
	@GetExchange("/guilds/{guildId}/channels")
	Flux<Channel> getGuildChannels(@PathVariable Snowflake guildId);

	/** <a href="https://docs.discord.com/developers/resources/guild#get-guild-roles">Get Guild Roles</a>. */
	@GetExchange("/guilds/{guildId}/roles")
	Flux<Role> getGuildRoles(@PathVariable Snowflake guildId);

	/** <a href="https://docs.discord.com/developers/resources/guild#get-guild-member">Get Guild Member</a>. */
	@GetExchange("/guilds/{guildId}/members/{userId}")
	Mono<GuildMember> getGuildMember(@PathVariable Snowflake guildId, @PathVariable Snowflake userId);

}
