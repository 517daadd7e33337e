package dev.disruption.model.auditlog;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value that an action changed.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log#audit-log-change-object-audit-log-change-structure">Audit Log Change Structure</a>
 */
public record AuditLogChange(
		@Nullable JsonNode newValue,
		@Nullable JsonNode oldValue,
		String key) {
}
