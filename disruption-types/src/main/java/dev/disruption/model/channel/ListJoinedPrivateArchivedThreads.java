package dev.disruption.model.channel;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/channel#list-joined-private-archived-threads-query-string-params">List Joined Private Archived Threads</a>. */
public final class ListJoinedPrivateArchivedThreads extends Body<ListJoinedPrivateArchivedThreads> {

	/** Threads with a lower id. */
	public ListJoinedPrivateArchivedThreads before(Snowflake before) { return set("before", before); }

	public ListJoinedPrivateArchivedThreads limit(int limit) { return set("limit", limit); }

}
