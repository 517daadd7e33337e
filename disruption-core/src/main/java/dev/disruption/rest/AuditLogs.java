package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.auditlog.AuditLog;
import dev.disruption.model.auditlog.AuditLogEntry;
import dev.disruption.model.auditlog.GetGuildAuditLog;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/audit-log">Audit Logs Resource</a> */
public interface AuditLogs {

	/**
	 * A page of what was done in a guild, newest first unless {@code after} is set; needs {@code VIEW_AUDIT_LOG}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/audit-log#get-guild-audit-log">Get Guild Audit Log</a>
	 */
	@GetExchange("/guilds/{guildId}/audit-logs")
	Mono<AuditLog> getGuildAuditLog(@PathVariable Snowflake guildId, GetGuildAuditLog query);

	/**
	 * What was done in a guild as one stream, page by page: newest first, or oldest first if {@code after} is set; the limit of the query is
	 * that of all pages together.
	 *
	 * @see #getGuildAuditLog
	 */
	default Flux<AuditLogEntry> getGuildAuditLogPaged(Snowflake guildId, GetGuildAuditLog query) {
		return Pages.newestFirst(query, 100, page -> getGuildAuditLog(guildId, page).flatMapIterable(AuditLog::auditLogEntries),
				AuditLogEntry::id);
	}

}
