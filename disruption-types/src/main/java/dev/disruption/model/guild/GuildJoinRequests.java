package dev.disruption.model.guild;

import java.util.List;

/**
 * A page of the requests to join a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public record GuildJoinRequests(
		List<GuildJoinRequest> guildJoinRequests,
		int total) {
}
