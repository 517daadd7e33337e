package dev.disruption.model.channel;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.link.JumpLink;
import dev.disruption.model.markdown.Mention;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A channel or thread of a guild, or a conversation outside of one.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#channel-object-channel-structure">Channel Structure</a>
 */
public record Channel(
		Snowflake id,
		Type type,
		@Nullable Snowflake guildId,
		@Nullable Integer position,
		List<Overwrite> permissionOverwrites,
		@Nullable String name,
		@Nullable String topic,
		boolean nsfw,
		@Nullable Snowflake lastMessageId,
		@Nullable Integer bitrate,
		@Nullable Integer userLimit,
		@Nullable Integer rateLimitPerUser,
		List<User> recipients,
		@Nullable String icon,
		@Nullable Snowflake ownerId,
		@Nullable Snowflake applicationId,
		boolean managed,
		@Nullable Snowflake parentId,
		@Nullable Instant lastPinTimestamp,
		@Nullable String rtcRegion,
		@Nullable VideoQualityMode videoQualityMode,
		@Nullable Integer messageCount,
		@Nullable Integer memberCount,
		@Nullable ThreadMetadata threadMetadata,
		@Nullable ThreadMember member,
		@Nullable Integer defaultAutoArchiveDuration,
		@Nullable Flags<Permission> permissions,
		@Nullable Flags<Permission> appPermissions,
		Flags<Flag> flags,
		@Nullable Integer totalMessageSent,
		List<ForumTag> availableTags,
		List<Snowflake> appliedTags,
		@Nullable DefaultReaction defaultReactionEmoji,
		@Nullable Integer defaultThreadRateLimitPerUser,
		@Nullable SortOrder defaultSortOrder,
		@Nullable ForumLayout defaultForumLayout,
		@Nullable TagSetting defaultTagSetting) {

	/** Names the channel in a text, as a link: {@code <#103735883630395392>}. */
	public String mention() { return new Mention.Channel(this.id).text(); }

	/** Opens the channel in a client. */
	public String jumpUrl() { return new JumpLink(this.guildId, this.id, null).url(); }

	/** <a href="https://docs.discord.com/developers/resources/channel#channel-object-channel-types">Channel Types</a> */
	public enum Type implements Coded {

		@Code(0) GUILD_TEXT,
		@Code(1) DM,
		@Code(2) GUILD_VOICE,
		@Code(3) GROUP_DM,
		@Code(4) GUILD_CATEGORY,
		@Code(5) GUILD_ANNOUNCEMENT,
		@Code(10) ANNOUNCEMENT_THREAD,
		@Code(11) PUBLIC_THREAD,
		@Code(12) PRIVATE_THREAD,
		@Code(13) GUILD_STAGE_VOICE,
		@Code(14) GUILD_DIRECTORY,
		@Code(15) GUILD_FORUM,
		@Code(16) GUILD_MEDIA,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/channel#channel-object-video-quality-modes">Video Quality Modes</a> */
	public enum VideoQualityMode implements Coded {

		@Code(1) AUTO,
		@Code(2) FULL,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/channel#channel-object-channel-flags">Channel Flags</a> */
	public enum Flag {

		@Bit(1) PINNED,
		@Bit(4) REQUIRE_TAG,
		@Bit(15) HIDE_MEDIA_DOWNLOAD_OPTIONS,
		@Bit(21) IS_SPOILER_CHANNEL

	}

	/** <a href="https://docs.discord.com/developers/resources/channel#channel-object-sort-order-types">Sort Order Types</a> */
	public enum SortOrder implements Coded {

		@Code(0) LATEST_ACTIVITY,
		@Code(1) CREATION_DATE,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/channel#channel-object-forum-layout-types">Forum Layout Types</a> */
	public enum ForumLayout implements Coded {

		@Code(0) NOT_SET,
		@Code(1) LIST_VIEW,
		@Code(2) GALLERY_VIEW,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** How the search for posts combines tags. */
	public enum TagSetting {

		MATCH_ALL,
		MATCH_SOME,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
