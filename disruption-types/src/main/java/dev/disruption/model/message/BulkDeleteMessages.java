package dev.disruption.model.message;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/message#bulk-delete-messages-json-params">Bulk Delete Messages</a> */
public final class BulkDeleteMessages extends Body<BulkDeleteMessages> {

	/** 2 to 100 messages, none older than two weeks. */
	public BulkDeleteMessages messages(@Limit(min = 2, max = 100) List<Snowflake> messageIds) { return set("messages", messageIds); }

}
