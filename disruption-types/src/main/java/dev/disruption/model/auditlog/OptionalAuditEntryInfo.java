package dev.disruption.model.auditlog;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Additional facts of some kinds of entries.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object-optional-audit-entry-info">Optional Audit Entry Info</a>
 */
public record OptionalAuditEntryInfo(
		@Nullable Snowflake applicationId,
		@Nullable String autoModerationRuleName,
		@Nullable String autoModerationRuleTriggerType,
		@Nullable Snowflake channelId,
		@Nullable String count,
		@Nullable String deleteMemberDays,
		@Nullable Snowflake id,
		@Nullable String membersRemoved,
		@Nullable Snowflake messageId,
		@Nullable String roleName,
		@Nullable String type,
		@Nullable String integrationType,
		@Nullable String status) {
}
