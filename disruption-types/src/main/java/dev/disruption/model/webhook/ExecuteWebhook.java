package dev.disruption.model.webhook;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.MessageBody;
import dev.disruption.model.poll.PollCreateRequest;
import dev.disruption.validation.Limit;
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

	/** Starts a post in a forum or media channel; at most 100 characters. */
	public ExecuteWebhook threadName(@Limit(max = 100) @Nullable String threadName) { return set("thread_name", threadName); }

	/** The tags of a post that is started; at most 5. */
	public ExecuteWebhook appliedTags(@Limit(max = 5) @Nullable List<Snowflake> tagIds) { return set("applied_tags", tagIds); }

	public ExecuteWebhook poll(@Nullable PollCreateRequest poll) { return set("poll", poll); }

	@Override
	protected boolean creates() {
		return true;
	}

}
