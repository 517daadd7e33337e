package dev.disruption.model.webhook;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/webhook#get-webhook-message-query-string-params">The query of every request for one message of a webhook</a>. */
public final class WebhookMessageQuery extends Body<WebhookMessageQuery> {

	/** The thread that the message is in. */
	public WebhookMessageQuery threadId(Snowflake threadId) { return set("thread_id", threadId); }

}
