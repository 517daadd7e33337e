package dev.disruption.model.channel;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a channel of a guild, whether it is created or modified.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class ChannelBody<B extends ChannelBody<B>> extends Body<B> {

	/** 1 to 100 characters. */
	public B name(@Limit(min = 1, max = 100) @Nullable String name) { return set("name", name); }

	/** A channel that exists can only change between text and announcement. */
	public B type(Channel.@Nullable Type type) { return set("type", type); }

	/** Place in the list; channels with the same position are ordered by id. */
	public B position(@Nullable Integer position) { return set("position", position); }

	/** At most 1024 characters, 4096 in forums and media channels. */
	public B topic(@Limit(max = 4096) @Nullable String topic) { return set("topic", topic); }

	/** Whether the channel is age-restricted. */
	public B nsfw(@Nullable Boolean nsfw) { return set("nsfw", nsfw); }

	/** Seconds that a user has to wait between two messages, 0 to 21600. */
	public B rateLimitPerUser(@Limit(min = 0, max = 21600) @Nullable Integer rateLimitPerUser) { return set("rate_limit_per_user", rateLimitPerUser); }

	/** Bits per second, at least 8000; how much is possible depends on the guild's boosts. */
	public B bitrate(@Limit(min = 8000) @Nullable Integer bitrate) { return set("bitrate", bitrate); }

	/** At most 99 users in voice channels, 10000 in stage channels; 0 for no limit. */
	public B userLimit(@Limit(min = 0, max = 10_000) @Nullable Integer userLimit) { return set("user_limit", userLimit); }

	/** At most 100. */
	public B permissionOverwrites(@Limit(max = 100) @Nullable List<Overwrite> permissionOverwrites) { return set("permission_overwrites", permissionOverwrites); }

	/** The category. */
	public B parentId(@Nullable Snowflake parentId) { return set("parent_id", parentId); }

	/** The voice region; {@code null} lets Discord choose. */
	public B rtcRegion(@Nullable String rtcRegion) { return set("rtc_region", rtcRegion); }

	public B videoQualityMode(Channel.@Nullable VideoQualityMode videoQualityMode) { return set("video_quality_mode", videoQualityMode); }

	/** Minutes without activity after which clients propose to archive new threads: 60, 1440, 4320 or 10080. */
	public B defaultAutoArchiveDuration(@Nullable Integer defaultAutoArchiveDuration) { return set("default_auto_archive_duration", defaultAutoArchiveDuration); }

	public B defaultReactionEmoji(@Nullable DefaultReaction defaultReactionEmoji) { return set("default_reaction_emoji", defaultReactionEmoji); }

	/** At most 20 tags. */
	public B availableTags(@Limit(max = 20) @Nullable List<ForumTag> availableTags) { return set("available_tags", availableTags); }

	public B defaultSortOrder(Channel.@Nullable SortOrder defaultSortOrder) { return set("default_sort_order", defaultSortOrder); }

	public B defaultForumLayout(Channel.@Nullable ForumLayout defaultForumLayout) { return set("default_forum_layout", defaultForumLayout); }

	/** Seconds, 0 to 21600; copied to new threads. */
	public B defaultThreadRateLimitPerUser(@Limit(min = 0, max = 21600) @Nullable Integer defaultThreadRateLimitPerUser) { return set("default_thread_rate_limit_per_user", defaultThreadRateLimitPerUser); }

	/** How the search for posts combines tags. */
	public B defaultTagSetting(Channel.@Nullable TagSetting defaultTagSetting) { return set("default_tag_setting", defaultTagSetting); }

	public B flags(@Nullable Flags<Channel.Flag> flags) { return set("flags", flags); }

}
