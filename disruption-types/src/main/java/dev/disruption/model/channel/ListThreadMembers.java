package dev.disruption.model.channel;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/channel#list-thread-members-query-string-params">List Thread Members</a>. */
public final class ListThreadMembers extends Body<ListThreadMembers> {

	/** Whether to include the members of the guild; the answer then comes in pages. */
	public ListThreadMembers withMember(boolean withMember) { return set("with_member", withMember); }

	/** Users with a higher id. */
	public ListThreadMembers after(Snowflake after) { return set("after", after); }

	/** 1 to 100 members, by default 100. */
	public ListThreadMembers limit(@Limit(min = 1, max = 100) int limit) { return set("limit", limit); }

}
