package dev.disruption.model.guild;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.Permissions;
import dev.disruption.model.permission.Role;
import dev.disruption.model.reference.Locale;
import dev.disruption.model.sticker.Sticker;
import org.jspecify.annotations.Nullable;

/**
 * A guild: what users call a server.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-object-guild-structure">Guild Structure</a>
 */
public record Guild(
		Snowflake id,
		String name,
		@Nullable String icon,
		@Nullable String iconHash,
		@Nullable String splash,
		@Nullable String discoverySplash,
		boolean owner,
		Snowflake ownerId,
		@Nullable Flags<Permission> permissions,
		@Nullable String region,
		@Nullable Snowflake afkChannelId,
		int afkTimeout,
		boolean widgetEnabled,
		@Nullable Snowflake widgetChannelId,
		VerificationLevel verificationLevel,
		DefaultMessageNotificationLevel defaultMessageNotifications,
		ExplicitContentFilterLevel explicitContentFilter,
		List<Role> roles,
		List<Emoji> emojis,
		List<Feature> features,
		MfaLevel mfaLevel,
		@Nullable Snowflake applicationId,
		@Nullable Snowflake systemChannelId,
		Flags<SystemChannelFlag> systemChannelFlags,
		@Nullable Snowflake rulesChannelId,
		@Nullable Integer maxPresences,
		@Nullable Integer maxMembers,
		@Nullable String vanityUrlCode,
		@Nullable String description,
		@Nullable String banner,
		PremiumTier premiumTier,
		@Nullable Integer premiumSubscriptionCount,
		Locale preferredLocale,
		@Nullable Snowflake publicUpdatesChannelId,
		@Nullable Integer maxVideoChannelUsers,
		@Nullable Integer maxStageVideoChannelUsers,
		@Nullable Integer approximateMemberCount,
		@Nullable Integer approximatePresenceCount,
		@Nullable WelcomeScreen welcomeScreen,
		AgeRestrictionLevel nsfwLevel,
		List<Sticker> stickers,
		boolean premiumProgressBarEnabled,
		@Nullable Snowflake safetyAlertsChannelId,
		@Nullable IncidentsData incidentsData,
		boolean nsfw,
		@Nullable String homeHeader,
		@Nullable Instant premiumProgressBarEnabledUserUpdatedAt) {

	/** What a member may do in the guild as a whole; see {@link Permissions} for a channel. */
	public Flags<Permission> permissionsOf(GuildMember member) { return Permissions.base(this, member); }

	/** The icon; {@code null} if there is none. */
	public @Nullable CdnImage iconImage() {
		return (this.icon != null) ? Cdn.guildIcon(this.id, this.icon) : null;
	}

	/** The background of invitations; {@code null} if there is none. */
	public @Nullable CdnImage splashImage() {
		return (this.splash != null) ? Cdn.guildSplash(this.id, this.splash) : null;
	}

	/** The background in the discovery of guilds; {@code null} if there is none. */
	public @Nullable CdnImage discoverySplashImage() {
		return (this.discoverySplash != null) ? Cdn.guildDiscoverySplash(this.id, this.discoverySplash) : null;
	}

	/** The banner; {@code null} if there is none. */
	public @Nullable CdnImage bannerImage() {
		return (this.banner != null) ? Cdn.guildBanner(this.id, this.banner) : null;
	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-object-default-message-notification-level">Default Message Notification Level</a> */
	public enum DefaultMessageNotificationLevel implements Coded {

		@Code(0) ALL_MESSAGES,
		@Code(1) ONLY_MENTIONS,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-object-explicit-content-filter-level">Explicit Content Filter Level</a> */
	public enum ExplicitContentFilterLevel implements Coded {

		@Code(0) DISABLED,
		@Code(1) MEMBERS_WITHOUT_ROLES,
		@Code(2) ALL_MEMBERS,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-object-mfa-level">MFA Level</a> */
	public enum MfaLevel implements Coded {

		@Code(0) NONE,
		@Code(1) ELEVATED,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-object-verification-level">Verification Level</a> */
	public enum VerificationLevel implements Coded {

		@Code(0) NONE,
		@Code(1) LOW,
		@Code(2) MEDIUM,
		@Code(3) HIGH,
		@Code(4) VERY_HIGH,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-object-guild-age-restriction-level">Guild Age-Restriction Level</a> */
	public enum AgeRestrictionLevel implements Coded {

		@Code(0) DEFAULT,
		@Code(1) EXPLICIT,
		@Code(2) SAFE,
		@Code(3) AGE_RESTRICTED,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-object-premium-tier">Premium Tier</a> */
	public enum PremiumTier implements Coded {

		@Code(0) NONE,
		@Code(1) TIER_1,
		@Code(2) TIER_2,
		@Code(3) TIER_3,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-object-system-channel-flags">System Channel Flags</a> */
	public enum SystemChannelFlag {

		@Bit(0) SUPPRESS_JOIN_NOTIFICATIONS,
		@Bit(1) SUPPRESS_PREMIUM_SUBSCRIPTIONS,
		@Bit(2) SUPPRESS_GUILD_REMINDER_NOTIFICATIONS,
		@Bit(3) SUPPRESS_JOIN_NOTIFICATION_REPLIES,
		@Bit(4) SUPPRESS_ROLE_SUBSCRIPTION_PURCHASE_NOTIFICATIONS,
		@Bit(5) SUPPRESS_ROLE_SUBSCRIPTION_PURCHASE_NOTIFICATION_REPLIES

	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-object-guild-features">Guild Features</a> */
	public enum Feature {

		@JsonProperty("ANIMATED_BANNER") ANIMATED_BANNER,
		@JsonProperty("ANIMATED_ICON") ANIMATED_ICON,
		@JsonProperty("APPLICATION_COMMAND_PERMISSIONS_V2") APPLICATION_COMMAND_PERMISSIONS_V2,
		@JsonProperty("AUTO_MODERATION") AUTO_MODERATION,
		@JsonProperty("BANNER") BANNER,
		@JsonProperty("COMMUNITY") COMMUNITY,
		@JsonProperty("CREATOR_MONETIZABLE_PROVISIONAL") CREATOR_MONETIZABLE_PROVISIONAL,
		@JsonProperty("CREATOR_STORE_PAGE") CREATOR_STORE_PAGE,
		@JsonProperty("DEVELOPER_SUPPORT_SERVER") DEVELOPER_SUPPORT_SERVER,
		@JsonProperty("DISCOVERABLE") DISCOVERABLE,
		@JsonProperty("FEATURABLE") FEATURABLE,
		@JsonProperty("INVITES_DISABLED") INVITES_DISABLED,
		@JsonProperty("INVITE_SPLASH") INVITE_SPLASH,
		@JsonProperty("MEMBER_VERIFICATION_GATE_ENABLED") MEMBER_VERIFICATION_GATE_ENABLED,
		@JsonProperty("MORE_SOUNDBOARD") MORE_SOUNDBOARD,
		@JsonProperty("MORE_STICKERS") MORE_STICKERS,
		@JsonProperty("NEWS") NEWS,
		@JsonProperty("PARTNERED") PARTNERED,
		@JsonProperty("PREVIEW_ENABLED") PREVIEW_ENABLED,
		@JsonProperty("OFFICIAL_GAME_GUILD") OFFICIAL_GAME_GUILD,
		@JsonProperty("PRUNE_REQUIRES_ADMIN") PRUNE_REQUIRES_ADMIN,
		@JsonProperty("RAID_ALERTS_DISABLED") RAID_ALERTS_DISABLED,
		@JsonProperty("ROLE_ICONS") ROLE_ICONS,
		@JsonProperty("ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE") ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE,
		@JsonProperty("ROLE_SUBSCRIPTIONS_ENABLED") ROLE_SUBSCRIPTIONS_ENABLED,
		@JsonProperty("SOUNDBOARD") SOUNDBOARD,
		@JsonProperty("TICKETED_EVENTS_ENABLED") TICKETED_EVENTS_ENABLED,
		@JsonProperty("VANITY_URL") VANITY_URL,
		@JsonProperty("VERIFIED") VERIFIED,
		@JsonProperty("VIP_REGIONS") VIP_REGIONS,
		@JsonProperty("WELCOME_SCREEN_ENABLED") WELCOME_SCREEN_ENABLED,
		@JsonProperty("GUESTS_ENABLED") GUESTS_ENABLED,
		@JsonProperty("GUILD_TAGS") GUILD_TAGS,
		@JsonProperty("ENHANCED_ROLE_COLORS") ENHANCED_ROLE_COLORS,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
