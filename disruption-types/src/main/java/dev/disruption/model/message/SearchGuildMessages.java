package dev.disruption.model.message;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/message#search-guild-messages-query-string-params">Search Guild Messages</a>. */
public final class SearchGuildMessages extends Body<SearchGuildMessages> {

	/** 1 to 25 messages, by default 25. */
	public SearchGuildMessages limit(@Limit(min = 1, max = 25) int limit) { return set("limit", limit); }

	/** How many messages to pass over, up to 9975. */
	public SearchGuildMessages offset(@Limit(max = 9975) int offset) { return set("offset", offset); }

	/** Messages with a lower id. */
	public SearchGuildMessages maxId(Snowflake maxId) { return set("max_id", maxId); }

	/** Messages with a higher id. */
	public SearchGuildMessages minId(Snowflake minId) { return set("min_id", minId); }

	/** How many words may stand between the words that are looked for, up to 100; by default 2. */
	public SearchGuildMessages slop(@Limit(max = 100) int slop) { return set("slop", slop); }

	/** At most 1024 characters. */
	public SearchGuildMessages content(@Limit(max = 1024) String content) { return set("content", content); }

	/** At most 500 channels. */
	public SearchGuildMessages channelId(@Limit(max = 500) List<Snowflake> channelId) { return set("channel_id", channelId); }

	public SearchGuildMessages authorType(List<SearchAuthorType> authorType) { return set("author_type", authorType); }

	/** At most 100 users. */
	public SearchGuildMessages authorId(@Limit(max = 100) List<Snowflake> authorId) { return set("author_id", authorId); }

	/** At most 100 users. */
	public SearchGuildMessages mentions(@Limit(max = 100) List<Snowflake> mentions) { return set("mentions", mentions); }

	/** At most 100 roles. */
	public SearchGuildMessages mentionsRoleId(@Limit(max = 100) List<Snowflake> mentionsRoleId) { return set("mentions_role_id", mentionsRoleId); }

	public SearchGuildMessages mentionEveryone(boolean mentionEveryone) { return set("mention_everyone", mentionEveryone); }

	/** At most 100 users. */
	public SearchGuildMessages repliedToUserId(@Limit(max = 100) List<Snowflake> repliedToUserId) { return set("replied_to_user_id", repliedToUserId); }

	/** At most 100 messages. */
	public SearchGuildMessages repliedToMessageId(@Limit(max = 100) List<Snowflake> repliedToMessageId) { return set("replied_to_message_id", repliedToMessageId); }

	public SearchGuildMessages pinned(boolean pinned) { return set("pinned", pinned); }

	/** What the message has, or has not. */
	public SearchGuildMessages has(List<SearchHasType> has) { return set("has", has); }

	public SearchGuildMessages embedType(List<SearchEmbedType> embedType) { return set("embed_type", embedType); }

	/** At most 100, case-sensitive. */
	public SearchGuildMessages embedProvider(@Limit(max = 100) List<String> embedProvider) { return set("embed_provider", embedProvider); }

	/** At most 100. */
	public SearchGuildMessages linkHostname(@Limit(max = 100) List<String> linkHostname) { return set("link_hostname", linkHostname); }

	/** At most 100. */
	public SearchGuildMessages attachmentFilename(@Limit(max = 100) List<String> attachmentFilename) { return set("attachment_filename", attachmentFilename); }

	/** At most 100, without the dot. */
	public SearchGuildMessages attachmentExtension(@Limit(max = 100) List<String> attachmentExtension) { return set("attachment_extension", attachmentExtension); }

	public SearchGuildMessages sortBy(SearchSortMode sortBy) { return set("sort_by", sortBy); }

	public SearchGuildMessages sortOrder(SearchSortOrder sortOrder) { return set("sort_order", sortOrder); }

	/** Whether to look into age-restricted channels. */
	public SearchGuildMessages includeNsfw(boolean includeNsfw) { return set("include_nsfw", includeNsfw); }

}
