package dev.disruption.model.webhook;

import dev.disruption.model.message.MessageBody;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.discord.com/developers/resources/webhook#execute-webhook-jsonform-params">Execute Webhook</a>, also the body of a
 * follow-up to an interaction.
 */
public final class ExecuteWebhook extends MessageBody<ExecuteWebhook> {

	/** Replaces the name of the webhook. */
	public ExecuteWebhook username(@Nullable String username) { return set("username", username); }

	/** Replaces the picture of the webhook. */
	public ExecuteWebhook avatarUrl(@Nullable String avatarUrl) { return set("avatar_url", avatarUrl); }

	public ExecuteWebhook tts(boolean tts) { return set("tts", tts); }

}
