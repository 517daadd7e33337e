package dev.disruption.model.webhook;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/webhook#edit-webhook-message-query-string-params">Edit Webhook Message</a>. */
public final class EditWebhookMessageQuery extends Body<EditWebhookMessageQuery> {

	/** The thread that the message is in. */
	public EditWebhookMessageQuery threadId(Snowflake threadId) { return set("thread_id", threadId); }

	/** Whether components are heeded in webhooks that no application owns. */
	public EditWebhookMessageQuery withComponents(boolean withComponents) { return set("with_components", withComponents); }

}
