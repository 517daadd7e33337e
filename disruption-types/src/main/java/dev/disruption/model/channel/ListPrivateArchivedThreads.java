package dev.disruption.model.channel;

import java.time.Instant;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/resources/channel#list-private-archived-threads-query-string-params">List Private Archived Threads</a>. */
public final class ListPrivateArchivedThreads extends Body<ListPrivateArchivedThreads> {

	/** Threads that were archived before. */
	public ListPrivateArchivedThreads before(Instant before) { return set("before", before); }

	public ListPrivateArchivedThreads limit(int limit) { return set("limit", limit); }

}
