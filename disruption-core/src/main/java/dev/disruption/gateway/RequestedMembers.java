package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.event.GuildMemberEvent.GuildMembersChunk;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.GuildMember;

/**
 * The whole answer to a request for members.
 *
 * @param members in the order of their arrival
 * @param notFound which of the users that were asked for are no members
 * @param presences of the members; empty unless they were asked for
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-members-chunk">Guild Members Chunk</a>
 */
public record RequestedMembers(List<GuildMember> members, List<Snowflake> notFound, List<Presence> presences) {

	static RequestedMembers of(List<GuildMembersChunk> chunks) {
		List<GuildMember> members = new ArrayList<>();
		List<Presence> presences = new ArrayList<>();
		for (GuildMembersChunk chunk : chunks) {
			members.addAll(chunk.members());
			presences.addAll(chunk.presences());
		}
		// each chunk repeats them
		List<Snowflake> notFound = chunks.stream().flatMap(chunk -> chunk.notFound().stream()).distinct().toList();
		return new RequestedMembers(List.copyOf(members), notFound, List.copyOf(presences));
	}

}
