package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.Message;
import dev.disruption.model.webhook.CreateWebhook;
import dev.disruption.model.webhook.EditWebhookMessage;
import dev.disruption.model.webhook.EditWebhookMessageQuery;
import dev.disruption.model.webhook.ExecuteCompatibleWebhook;
import dev.disruption.model.webhook.ExecuteWebhook;
import dev.disruption.model.webhook.ExecuteWebhookQuery;
import dev.disruption.model.webhook.ModifyWebhook;
import dev.disruption.model.webhook.Webhook;
import dev.disruption.model.webhook.WebhookMessageQuery;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** <a href="https://docs.discord.com/developers/resources/webhook">Webhook Resource</a> */
public interface Webhooks {

	/**
	 * Makes a webhook of a channel; needs {@code MANAGE_WEBHOOKS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#create-webhook">Create Webhook</a>
	 */
	@PostExchange("/channels/{channelId}/webhooks")
	Mono<Webhook> createWebhook(@PathVariable Snowflake channelId, @RequestBody CreateWebhook webhook);

	/**
	 * The webhooks of a channel; needs {@code MANAGE_WEBHOOKS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#get-channel-webhooks">Get Channel Webhooks</a>
	 */
	@GetExchange("/channels/{channelId}/webhooks")
	Flux<Webhook> getChannelWebhooks(@PathVariable Snowflake channelId);

	/**
	 * The webhooks of a guild; needs {@code MANAGE_WEBHOOKS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#get-guild-webhooks">Get Guild Webhooks</a>
	 */
	@GetExchange("/guilds/{guildId}/webhooks")
	Flux<Webhook> getGuildWebhooks(@PathVariable Snowflake guildId);

	/**
	 * One webhook; needs {@code MANAGE_WEBHOOKS} unless it belongs to the application.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#get-webhook">Get Webhook</a>
	 */
	@GetExchange("/webhooks/{webhookId}")
	Mono<Webhook> getWebhook(@PathVariable Snowflake webhookId);

	/**
	 * One webhook by its token, without its author; needs no other.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#get-webhook-with-token">Get Webhook with Token</a>
	 */
	@GetExchange("/webhooks/{webhookId}/{webhookToken}")
	Mono<Webhook> getWebhookWithToken(@PathVariable Snowflake webhookId, @PathVariable String webhookToken);

	/**
	 * Changes a webhook, where the body says so; needs {@code MANAGE_WEBHOOKS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#modify-webhook">Modify Webhook</a>
	 */
	@PatchExchange("/webhooks/{webhookId}")
	Mono<Webhook> modifyWebhook(@PathVariable Snowflake webhookId, @RequestBody ModifyWebhook webhook);

	/**
	 * Changes a webhook by its token, its channel excepted; needs no other.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#modify-webhook-with-token">Modify Webhook with Token</a>
	 */
	@PatchExchange("/webhooks/{webhookId}/{webhookToken}")
	Mono<Webhook> modifyWebhookWithToken(@PathVariable Snowflake webhookId, @PathVariable String webhookToken,
			@RequestBody ModifyWebhook webhook);

	/**
	 * Deletes a webhook for good; needs {@code MANAGE_WEBHOOKS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#delete-webhook">Delete Webhook</a>
	 */
	@DeleteExchange("/webhooks/{webhookId}")
	Mono<Void> deleteWebhook(@PathVariable Snowflake webhookId);

	/**
	 * Deletes a webhook for good by its token; needs no other.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#delete-webhook-with-token">Delete Webhook with Token</a>
	 */
	@DeleteExchange("/webhooks/{webhookId}/{webhookToken}")
	Mono<Void> deleteWebhookWithToken(@PathVariable Snowflake webhookId, @PathVariable String webhookToken);

	/**
	 * Sends a message by a webhook, and answers it if the query says {@code wait}, else nothing; failures too are only told then.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute Webhook</a>
	 */
	@PostExchange("/webhooks/{webhookId}/{webhookToken}")
	Mono<Message> executeWebhook(@PathVariable Snowflake webhookId, @PathVariable String webhookToken, @RequestBody ExecuteWebhook message,
			ExecuteWebhookQuery query);

	/** Sends a message by a webhook, without waiting for it. */
	default Mono<Void> executeWebhook(Snowflake webhookId, String webhookToken, ExecuteWebhook message) {
		return executeWebhook(webhookId, webhookToken, message, new ExecuteWebhookQuery()).then();
	}

	/**
	 * Sends a message in the form of Slack, without its channel, icon emoji and Markdown switches; answers {@code ok}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#execute-slack-compatible-webhook">Execute Slack-Compatible Webhook</a>
	 */
	@PostExchange("/webhooks/{webhookId}/{webhookToken}/slack")
	Mono<String> executeSlackCompatibleWebhook(@PathVariable Snowflake webhookId, @PathVariable String webhookToken,
			@RequestBody JsonNode message, ExecuteCompatibleWebhook query);

	/**
	 * Shows an event as GitHub sends it; those that Discord does not know are passed over.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#execute-github-compatible-webhook">Execute GitHub-Compatible Webhook</a>
	 */
	@PostExchange("/webhooks/{webhookId}/{webhookToken}/github")
	Mono<Void> executeGitHubCompatibleWebhook(@PathVariable Snowflake webhookId, @PathVariable String webhookToken,
			@RequestHeader("X-GitHub-Event") String event, @RequestBody JsonNode payload, ExecuteCompatibleWebhook query);

	/**
	 * A message of a webhook; one in a thread is found by the query alone.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#get-webhook-message">Get Webhook Message</a>
	 */
	@GetExchange("/webhooks/{webhookId}/{webhookToken}/messages/{messageId}")
	Mono<Message> getWebhookMessage(@PathVariable Snowflake webhookId, @PathVariable String webhookToken, @PathVariable Snowflake messageId,
			WebhookMessageQuery query);

	/** The same without a query. */
	default Mono<Message> getWebhookMessage(Snowflake webhookId, String webhookToken, Snowflake messageId) {
		return getWebhookMessage(webhookId, webhookToken, messageId, new WebhookMessageQuery());
	}

	/**
	 * Changes a message of a webhook, where the body says so.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#edit-webhook-message">Edit Webhook Message</a>
	 */
	@PatchExchange("/webhooks/{webhookId}/{webhookToken}/messages/{messageId}")
	Mono<Message> editWebhookMessage(@PathVariable Snowflake webhookId, @PathVariable String webhookToken, @PathVariable Snowflake messageId,
			@RequestBody EditWebhookMessage message, EditWebhookMessageQuery query);

	/** The same without a query. */
	default Mono<Message> editWebhookMessage(Snowflake webhookId, String webhookToken, Snowflake messageId, EditWebhookMessage message) {
		return editWebhookMessage(webhookId, webhookToken, messageId, message, new EditWebhookMessageQuery());
	}

	/**
	 * Deletes a message of a webhook.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/webhook#delete-webhook-message">Delete Webhook Message</a>
	 */
	@DeleteExchange("/webhooks/{webhookId}/{webhookToken}/messages/{messageId}")
	Mono<Void> deleteWebhookMessage(@PathVariable Snowflake webhookId, @PathVariable String webhookToken, @PathVariable Snowflake messageId,
			WebhookMessageQuery query);

	/** The same without a query. */
	default Mono<Void> deleteWebhookMessage(Snowflake webhookId, String webhookToken, Snowflake messageId) {
		return deleteWebhookMessage(webhookId, webhookToken, messageId, new WebhookMessageQuery());
	}

}
