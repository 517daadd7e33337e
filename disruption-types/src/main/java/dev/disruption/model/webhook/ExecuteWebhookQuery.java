package dev.disruption.model.webhook;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/webhook#execute-webhook-query-string-params">Execute Webhook</a>. */
public final class ExecuteWebhookQuery extends Body<ExecuteWebhookQuery> {

	/** Whether the answer is the message, instead of nothing. */
	public ExecuteWebhookQuery wait(boolean wait) { return set("wait", wait); }

	/** The thread of the webhook's channel to post to. */
	public ExecuteWebhookQuery threadId(Snowflake threadId) { return set("thread_id", threadId); }

	/** Whether components are heeded in webhooks that no application owns. */
	public ExecuteWebhookQuery withComponents(boolean withComponents) { return set("with_components", withComponents); }

}
