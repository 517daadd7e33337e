package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/guild#bulk-guild-ban-json-params">Bulk Guild Ban</a>. */
public final class BulkGuildBan extends Body<BulkGuildBan> {

	/** At most 200 users. */
	public BulkGuildBan userIds(@Limit(max = 200) List<Snowflake> userIds) { return set("user_ids", userIds); }

	/** How far back the users' messages are deleted, 0 to 604800 seconds. */
	public BulkGuildBan deleteMessageSeconds(@Limit(min = 0, max = 604800) int deleteMessageSeconds) { return set("delete_message_seconds", deleteMessageSeconds); }

}
