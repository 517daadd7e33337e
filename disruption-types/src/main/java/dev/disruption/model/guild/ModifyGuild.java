package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.reference.DataUri;
import dev.disruption.model.reference.Locale;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-json-params">Modify Guild</a>. */
public final class ModifyGuild extends Body<ModifyGuild> {

	/** 2 to 100 characters. */
	public ModifyGuild name(@Limit(min = 2, max = 100) String name) { return set("name", name); }

	/** Deprecated by Discord. */
	public ModifyGuild region(@Nullable String region) { return set("region", region); }

	public ModifyGuild verificationLevel(Guild.@Nullable VerificationLevel verificationLevel) { return set("verification_level", verificationLevel); }

	public ModifyGuild defaultMessageNotifications(Guild.@Nullable DefaultMessageNotificationLevel defaultMessageNotifications) { return set("default_message_notifications", defaultMessageNotifications); }

	public ModifyGuild explicitContentFilter(Guild.@Nullable ExplicitContentFilterLevel explicitContentFilter) { return set("explicit_content_filter", explicitContentFilter); }

	public ModifyGuild afkChannelId(@Nullable Snowflake afkChannelId) { return set("afk_channel_id", afkChannelId); }

	/** Seconds: 60, 300, 900, 1800 or 3600. */
	public ModifyGuild afkTimeout(@Nullable Integer afkTimeout) { return set("afk_timeout", afkTimeout); }

	/** 1024 by 1024 pixels; may be animated where the guild has that feature. */
	public ModifyGuild icon(@Nullable DataUri icon) { return set("icon", icon); }

	/** The background of invitations, 16 by 9. */
	public ModifyGuild splash(@Nullable DataUri splash) { return set("splash", splash); }

	/** The background in the discovery of guilds, 16 by 9. */
	public ModifyGuild discoverySplash(@Nullable DataUri discoverySplash) { return set("discovery_splash", discoverySplash); }

	/** 16 by 9; may be animated where the guild has that feature. */
	public ModifyGuild banner(@Nullable DataUri banner) { return set("banner", banner); }

	/** Where Discord welcomes members and announces boosts. */
	public ModifyGuild systemChannelId(@Nullable Snowflake systemChannelId) { return set("system_channel_id", systemChannelId); }

	public ModifyGuild systemChannelFlags(@Nullable Flags<Guild.SystemChannelFlag> systemChannelFlags) { return set("system_channel_flags", systemChannelFlags); }

	public ModifyGuild rulesChannelId(@Nullable Snowflake rulesChannelId) { return set("rules_channel_id", rulesChannelId); }

	/** Where Discord tells moderators what is new. */
	public ModifyGuild publicUpdatesChannelId(@Nullable Snowflake publicUpdatesChannelId) { return set("public_updates_channel_id", publicUpdatesChannelId); }

	public ModifyGuild preferredLocale(@Nullable Locale preferredLocale) { return set("preferred_locale", preferredLocale); }

	/** All features that the guild is to have; only some can be changed. */
	public ModifyGuild features(@Nullable List<Guild.Feature> features) { return set("features", features); }

	/** At most 300 characters. */
	public ModifyGuild description(@Limit(max = 300) @Nullable String description) { return set("description", description); }

	/** Whether the progress of boosts is shown. */
	public ModifyGuild premiumProgressBarEnabled(@Nullable Boolean premiumProgressBarEnabled) { return set("premium_progress_bar_enabled", premiumProgressBarEnabled); }

	/** Where Discord warns moderators. */
	public ModifyGuild safetyAlertsChannelId(@Nullable Snowflake safetyAlertsChannelId) { return set("safety_alerts_channel_id", safetyAlertsChannelId); }

	/** The picture on the page of the server guide. */
	public ModifyGuild homeHeader(@Nullable DataUri homeHeader) { return set("home_header", homeHeader); }

}
