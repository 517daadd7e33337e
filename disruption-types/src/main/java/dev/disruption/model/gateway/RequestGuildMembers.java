package dev.disruption.model.gateway;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/events/gateway-events#request-guild-members-request-guild-members-structure">Request Guild Members</a>; either {@code query} or {@code user_ids} is required. */
public final class RequestGuildMembers extends Body<RequestGuildMembers> {

	/** the opcode of this command */
	public static final int OPCODE = 8;

	public RequestGuildMembers guildId(Snowflake guildId) { return set("guild_id", guildId); }

	/** How the user name begins; nothing asks for all members, which needs the intent GUILD_MEMBERS. */
	public RequestGuildMembers query(String query) { return set("query", query); }

	/** Required with a query: at most 100 members; 0 with an empty query for all. */
	public RequestGuildMembers limit(int limit) { return set("limit", limit); }

	/** Needs the intent GUILD_PRESENCES. */
	public RequestGuildMembers presences(boolean presences) { return set("presences", presences); }

	/** At most 100 users. */
	public RequestGuildMembers userIds(@Limit(max = 100) List<Snowflake> userIds) { return set("user_ids", userIds); }

	/** Comes back in the answers; at most 32 bytes. */
	public RequestGuildMembers nonce(String nonce) { return set("nonce", nonce); }

}
