package dev.disruption.model.auditlog;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * One administrative action in a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object-audit-log-entry-structure">Audit Log Entry Structure</a>
 */
public record AuditLogEntry(
		@Nullable String targetId,
		List<AuditLogChange> changes,
		@Nullable Snowflake userId,
		Snowflake id,
		Event actionType,
		@Nullable OptionalAuditEntryInfo options,
		@Nullable String reason) {

	/** <a href="https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object-audit-log-events">Audit Log Events</a> */
	public enum Event implements Coded {

		@Code(1) GUILD_UPDATE,
		@Code(10) CHANNEL_CREATE,
		@Code(11) CHANNEL_UPDATE,
		@Code(12) CHANNEL_DELETE,
		@Code(13) CHANNEL_OVERWRITE_CREATE,
		@Code(14) CHANNEL_OVERWRITE_UPDATE,
		@Code(15) CHANNEL_OVERWRITE_DELETE,
		@Code(20) MEMBER_KICK,
		@Code(21) MEMBER_PRUNE,
		@Code(22) MEMBER_BAN_ADD,
		@Code(23) MEMBER_BAN_REMOVE,
		@Code(24) MEMBER_UPDATE,
		@Code(25) MEMBER_ROLE_UPDATE,
		@Code(26) MEMBER_MOVE,
		@Code(27) MEMBER_DISCONNECT,
		@Code(28) BOT_ADD,
		@Code(30) ROLE_CREATE,
		@Code(31) ROLE_UPDATE,
		@Code(32) ROLE_DELETE,
		@Code(40) INVITE_CREATE,
		@Code(41) INVITE_UPDATE,
		@Code(42) INVITE_DELETE,
		@Code(50) WEBHOOK_CREATE,
		@Code(51) WEBHOOK_UPDATE,
		@Code(52) WEBHOOK_DELETE,
		@Code(60) EMOJI_CREATE,
		@Code(61) EMOJI_UPDATE,
		@Code(62) EMOJI_DELETE,
		@Code(72) MESSAGE_DELETE,
		@Code(73) MESSAGE_BULK_DELETE,
		@Code(74) MESSAGE_PIN,
		@Code(75) MESSAGE_UNPIN,
		@Code(80) INTEGRATION_CREATE,
		@Code(81) INTEGRATION_UPDATE,
		@Code(82) INTEGRATION_DELETE,
		@Code(83) STAGE_INSTANCE_CREATE,
		@Code(84) STAGE_INSTANCE_UPDATE,
		@Code(85) STAGE_INSTANCE_DELETE,
		@Code(90) STICKER_CREATE,
		@Code(91) STICKER_UPDATE,
		@Code(92) STICKER_DELETE,
		@Code(100) GUILD_SCHEDULED_EVENT_CREATE,
		@Code(101) GUILD_SCHEDULED_EVENT_UPDATE,
		@Code(102) GUILD_SCHEDULED_EVENT_DELETE,
		@Code(110) THREAD_CREATE,
		@Code(111) THREAD_UPDATE,
		@Code(112) THREAD_DELETE,
		@Code(121) APPLICATION_COMMAND_PERMISSION_UPDATE,
		@Code(130) SOUNDBOARD_SOUND_CREATE,
		@Code(131) SOUNDBOARD_SOUND_UPDATE,
		@Code(132) SOUNDBOARD_SOUND_DELETE,
		@Code(140) AUTO_MODERATION_RULE_CREATE,
		@Code(141) AUTO_MODERATION_RULE_UPDATE,
		@Code(142) AUTO_MODERATION_RULE_DELETE,
		@Code(143) AUTO_MODERATION_BLOCK_MESSAGE,
		@Code(144) AUTO_MODERATION_FLAG_TO_CHANNEL,
		@Code(145) AUTO_MODERATION_USER_COMMUNICATION_DISABLED,
		@Code(146) AUTO_MODERATION_QUARANTINE_USER,
		@Code(150) CREATOR_MONETIZATION_REQUEST_CREATED,
		@Code(151) CREATOR_MONETIZATION_TERMS_ACCEPTED,
		@Code(163) ONBOARDING_PROMPT_CREATE,
		@Code(164) ONBOARDING_PROMPT_UPDATE,
		@Code(165) ONBOARDING_PROMPT_DELETE,
		@Code(166) ONBOARDING_CREATE,
		@Code(167) ONBOARDING_UPDATE,
		@Code(171) GUILD_HOME_FEATURE_ITEM,
		@Code(172) GUILD_HOME_REMOVE_ITEM,
		@Code(180) HARMFUL_LINKS_BLOCKED_MESSAGE,
		@Code(190) HOME_SETTINGS_CREATE,
		@Code(191) HOME_SETTINGS_UPDATE,
		@Code(192) VOICE_CHANNEL_STATUS_CREATE,
		@Code(193) VOICE_CHANNEL_STATUS_DELETE,
		@Code(200) GUILD_SCHEDULED_EVENT_EXCEPTION_CREATE,
		@Code(201) GUILD_SCHEDULED_EVENT_EXCEPTION_UPDATE,
		@Code(202) GUILD_SCHEDULED_EVENT_EXCEPTION_DELETE,
		@Code(211) GUILD_PROFILE_UPDATE,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
