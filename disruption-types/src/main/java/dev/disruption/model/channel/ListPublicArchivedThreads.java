package dev.disruption.model.channel;

import java.time.Instant;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/resources/channel#list-public-archived-threads-query-string-params">List Public Archived Threads</a>. */
public final class ListPublicArchivedThreads extends Body<ListPublicArchivedThreads> {

	/** Threads that were archived before. */
	public ListPublicArchivedThreads before(Instant before) { return set("before", before); }

	public ListPublicArchivedThreads limit(int limit) { return set("limit", limit); }

}
