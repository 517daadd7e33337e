package dev.disruption.model.auditlog;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value that an action changed.
 *
 * @param key the name of a field of the changed object, or one of the constants here; where the permissions of a command
 *     changed, the id of the role, user or channel
 * @see <a href="https://docs.discord.com/developers/resources/audit-log#audit-log-change-object-audit-log-change-structure">Audit Log Change Structure</a>
 */
public record AuditLogChange(
		@Nullable JsonNode newValue,
		@Nullable JsonNode oldValue,
		String key) {

	/** roles that a member got; the new value lists objects with {@code id} and {@code name} */
	public static final String ADDED_ROLES = "$add";

	/** roles that a member lost; the new value lists objects with {@code id} and {@code name} */
	public static final String REMOVED_ROLES = "$remove";

	/** the channel of an invitation */
	public static final String INVITE_CHANNEL = "channel_id";

	/** the picture of a webhook */
	public static final String WEBHOOK_AVATAR = "avatar_hash";

}
