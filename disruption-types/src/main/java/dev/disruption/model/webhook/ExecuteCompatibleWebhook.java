package dev.disruption.model.webhook;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/webhook#execute-slackcompatible-webhook-query-string-params">The query of webhooks in the format of Slack or GitHub</a>. */
public final class ExecuteCompatibleWebhook extends Body<ExecuteCompatibleWebhook> {

	/** Whether the answer tells of failures; true by default. */
	public ExecuteCompatibleWebhook wait(boolean wait) { return set("wait", wait); }

	/** The thread of the webhook's channel to post to. */
	public ExecuteCompatibleWebhook threadId(Snowflake threadId) { return set("thread_id", threadId); }

}
