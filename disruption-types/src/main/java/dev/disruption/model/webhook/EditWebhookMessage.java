package dev.disruption.model.webhook;

import dev.disruption.model.message.MessageBody;
import dev.disruption.model.poll.PollCreateRequest;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/webhook#edit-webhook-message-jsonform-params">Edit Webhook Message</a>, also the body that edits the response to an interaction. */
public final class EditWebhookMessage extends MessageBody<EditWebhookMessage> {

	/** Only while a response is still deferred. */
	public EditWebhookMessage poll(@Nullable PollCreateRequest poll) { return set("poll", poll); }

}
