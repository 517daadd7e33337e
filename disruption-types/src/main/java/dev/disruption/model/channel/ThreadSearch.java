package dev.disruption.model.channel;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.model.message.SearchSortOrder;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/channel">Search the posts of a forum or media channel</a>. */
public final class ThreadSearch extends Body<ThreadSearch> {

	/** Part of the thread's name. */
	public ThreadSearch name(String name) { return set("name", name); }

	/** How many words may stand between the words that are looked for, up to 100. */
	public ThreadSearch slop(@Limit(max = 100) int slop) { return set("slop", slop); }

	/** Threads with a higher id. */
	public ThreadSearch minId(Snowflake minId) { return set("min_id", minId); }

	/** Threads with a lower id. */
	public ThreadSearch maxId(Snowflake maxId) { return set("max_id", maxId); }

	/** Tags that the thread has. */
	public ThreadSearch tag(List<Snowflake> tag) { return set("tag", commas(tag)); }

	/** Whether a thread has all of the tags, or some. */
	public ThreadSearch tagSetting(Channel.TagSetting tagSetting) { return set("tag_setting", tagSetting); }

	public ThreadSearch archived(boolean archived) { return set("archived", archived); }

	public ThreadSearch sortBy(ThreadSortMode sortBy) { return set("sort_by", sortBy); }

	public ThreadSearch sortOrder(SearchSortOrder sortOrder) { return set("sort_order", sortOrder); }

	/** 1 to 25 threads. */
	public ThreadSearch limit(@Limit(min = 1, max = 25) int limit) { return set("limit", limit); }

	/** How many threads to pass over, up to 9975. */
	public ThreadSearch offset(@Limit(max = 9975) int offset) { return set("offset", offset); }

}
