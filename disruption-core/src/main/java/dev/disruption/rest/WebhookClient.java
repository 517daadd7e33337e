package dev.disruption.rest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.Message;
import dev.disruption.model.webhook.EditWebhookMessage;
import dev.disruption.model.webhook.EditWebhookMessageQuery;
import dev.disruption.model.webhook.ExecuteWebhook;
import dev.disruption.model.webhook.ExecuteWebhookQuery;
import dev.disruption.model.webhook.ModifyWebhook;
import dev.disruption.model.webhook.Webhook;
import dev.disruption.model.webhook.WebhookMessageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One webhook, which its own token opens: no bot is needed. Nothing is sent before somebody subscribes.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook Resource</a>
 */
public final class WebhookClient {

	private static final Pattern PATH = Pattern
		.compile("/api(?:/v\\d+)?/webhooks/(\\d{1,20})/([\\w.-]+)/?(?:\\?(?:.*&)?thread_id=(\\d{1,20})(?:&.*)?|\\?.*)?");

	private static final Pattern DISCORD = Pattern.compile("https://(?:(?:ptb|canary)\\.)?discord(?:app)?\\.com(?=/)");

	private final Webhooks webhooks;

	private final Snowflake id;

	private final String token;

	private final @Nullable Snowflake threadId;

	WebhookClient(Webhooks webhooks, Snowflake id, String token, @Nullable Snowflake threadId) {
		this.webhooks = webhooks;
		this.id = id;
		this.token = token;
		this.threadId = threadId;
	}

	/** @param base where Discord is, if not at its own address */
	static WebhookClient of(String url, String base, Webhooks webhooks) {
		String server = base.replaceFirst("/api(/v\\d+)?$", "");
		Matcher discord = DISCORD.matcher(url);
		String path = url.startsWith(server + "/") ? url.substring(server.length()) : discord.lookingAt() ? url.substring(discord.end()) : "";
		Matcher matcher = PATH.matcher(path);
		if (!matcher.matches()) {
			// whatever it is, it may have the token in it
			throw new IllegalArgumentException("url: not the address of a webhook, which looks like https://discord.com/api/webhooks/<id>/<token>:"
					+ " copy it from the channel's settings, Integrations, Webhooks");
		}
		Snowflake thread = (matcher.group(3) != null) ? Snowflake.of(matcher.group(3)) : null;
		return new WebhookClient(webhooks, Snowflake.of(matcher.group(1)), matcher.group(2), thread);
	}

	public Snowflake id() {
		return this.id;
	}

	/** The same webhook, for messages in a thread of its channel. */
	public WebhookClient thread(Snowflake threadId) {
		return new WebhookClient(this.webhooks, this.id, this.token, threadId);
	}

	/** What Discord knows of the webhook. */
	public Mono<Webhook> get() {
		return this.webhooks.getWebhookWithToken(this.id, this.token);
	}

	/** Changes name or picture. */
	public Mono<Webhook> modify(ModifyWebhook webhook) {
		return this.webhooks.modifyWebhookWithToken(this.id, this.token, webhook);
	}

	/** Deletes the webhook itself. */
	public Mono<Void> delete() {
		return this.webhooks.deleteWebhookWithToken(this.id, this.token);
	}

	public Mono<Message> execute(String content) {
		return execute(new ExecuteWebhook().content(content));
	}

	public Mono<Message> execute(Embed embed) {
		return execute(new ExecuteWebhook().embeds(List.of(embed)));
	}

	/** Posts a message, and waits for it. */
	public Mono<Message> execute(ExecuteWebhook message) {
		ExecuteWebhookQuery query = new ExecuteWebhookQuery().wait(true);
		if (message.fields().containsKey("components")) {
			query.withComponents(true);
		}
		return this.webhooks.executeWebhook(this.id, this.token, message, (this.threadId != null) ? query.threadId(this.threadId) : query);
	}

	/** A message that the webhook has posted. */
	public Mono<Message> getMessage(Snowflake messageId) {
		return this.webhooks.getWebhookMessage(this.id, this.token, messageId, messageQuery());
	}

	/** Changes a message that the webhook has posted. */
	public Mono<Message> editMessage(Snowflake messageId, EditWebhookMessage message) {
		EditWebhookMessageQuery query = new EditWebhookMessageQuery();
		if (message.fields().containsKey("components")) {
			query.withComponents(true);
		}
		return this.webhooks.editWebhookMessage(this.id, this.token, messageId, message,
				(this.threadId != null) ? query.threadId(this.threadId) : query);
	}

	/** Deletes a message that the webhook has posted. */
	public Mono<Void> deleteMessage(Snowflake messageId) {
		return this.webhooks.deleteWebhookMessage(this.id, this.token, messageId, messageQuery());
	}

	private WebhookMessageQuery messageQuery() {
		WebhookMessageQuery query = new WebhookMessageQuery();
		return (this.threadId != null) ? query.threadId(this.threadId) : query;
	}

	/** Without the token. */
	@Override
	public String toString() {
		return "WebhookClient[" + this.id + "]";
	}

}
