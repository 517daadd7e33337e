package dev.disruption.model.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;

/** <a href="https://docs.discord.com/developers/events/gateway-events#request-guild-members-request-guild-members-structure">Request Guild Members</a>; either {@code query} or {@code user_ids} is required. */
public final class RequestGuildMembers extends Body<RequestGuildMembers> implements Checked {

	/** the opcode of this command */
	public static final int OPCODE = 8;

	/** users in one request */
	public static final int MAX_USER_IDS = 100;

	/** bytes of a nonce, as UTF-8 */
	public static final int MAX_NONCE = 32;

	/** All members of a guild, which needs the intent GUILD_MEMBERS. Discord answers it once in 30 seconds for each guild. */
	public static RequestGuildMembers all(Snowflake guildId) {
		return new RequestGuildMembers().guildId(guildId).query("").limit(0);
	}

	/** Members whose user name begins like this. @param limit at most 100 */
	public static RequestGuildMembers named(Snowflake guildId, String query, int limit) {
		return new RequestGuildMembers().guildId(guildId).query(query).limit(limit);
	}

	/** These members, at most 100. */
	public static RequestGuildMembers of(Snowflake guildId, List<Snowflake> userIds) {
		return new RequestGuildMembers().guildId(guildId).userIds(userIds);
	}

	public RequestGuildMembers guildId(Snowflake guildId) { return set("guild_id", guildId); }

	/** How the user name begins; nothing asks for all members, which needs the intent GUILD_MEMBERS. */
	public RequestGuildMembers query(String query) { return set("query", query); }

	/** Required with a query: at most 100 members; 0 with an empty query for all. */
	public RequestGuildMembers limit(@Limit(min = 0) int limit) { return set("limit", limit); }

	/** Needs the intent GUILD_PRESENCES. */
	public RequestGuildMembers presences(boolean presences) { return set("presences", presences); }

	/** At most 100 users. */
	public RequestGuildMembers userIds(@Limit(min = 1, max = MAX_USER_IDS) List<Snowflake> userIds) { return set("user_ids", userIds); }

	/** Comes back in the answers; at most 32 bytes. */
	public RequestGuildMembers nonce(String nonce) { return set("nonce", nonce); }

	@Override
	public void check(Violations violations) {
		boolean query = fields().get("query") != null;
		violations.requireFields(this, "guild_id");
		violations.require(query != (fields().get("user_ids") != null), "needs either query or user_ids");
		violations.at("limit").require(!query || fields().get("limit") != null, "is missing, a query needs it");
		if (fields().get("nonce") instanceof String nonce) {
			int bytes = nonce.getBytes(StandardCharsets.UTF_8).length;
			// Discord would ignore it, and answer without it
			violations.at("nonce").require(bytes <= MAX_NONCE, bytes + " bytes, at most " + MAX_NONCE);
		}
	}

}
