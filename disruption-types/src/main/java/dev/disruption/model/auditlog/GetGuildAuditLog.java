package dev.disruption.model.auditlog;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/audit-log#get-guild-audit-log-query-string-params">Get Guild Audit Log</a>. */
public final class GetGuildAuditLog extends Body<GetGuildAuditLog> {

	/** Who acted. */
	public GetGuildAuditLog userId(Snowflake userId) { return set("user_id", userId); }

	/** Who or what it was done to. */
	public GetGuildAuditLog targetId(Snowflake targetId) { return set("target_id", targetId); }

	public GetGuildAuditLog actionType(AuditLogEntry.Event actionType) { return set("action_type", actionType); }

	/** Entries older than this one. */
	public GetGuildAuditLog before(Snowflake before) { return set("before", before); }

	/** Entries newer than this one; they come in ascending order. */
	public GetGuildAuditLog after(Snowflake after) { return set("after", after); }

	/** 1 to 100 entries, by default 50. */
	public GetGuildAuditLog limit(@Limit(min = 1, max = 100) int limit) { return set("limit", limit); }

}
