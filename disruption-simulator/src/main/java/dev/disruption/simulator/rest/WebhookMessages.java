package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.MessageForm;
import dev.disruption.simulator.world.Webhooks;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** What a webhook says, at the same paths at which interactions are followed up; see <a href="https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute Webhook</a>. */
final class WebhookMessages {

	private final World world;

	WebhookMessages(World world) { this.world = world; }

	/** Whether the first parameter of the path is a webhook's id, not the application's. */
	boolean owns(Call call) { return !call.parameter("application.id").equals(this.world.application().id()); }

	Answer get(Call call) { return Answer.ok(Webhooks.byToken(webhook(call))); }

	Answer edit(Call call) {
		ObjectNode webhook = webhook(call);
		ObjectNode body = call.object();
		body.remove("channel_id");
		return Answer.ok(Webhooks.byToken(this.world.of(Webhooks.THING).edit(webhook.path("guild_id").asString(), webhook.path("id").asString(),
				body,
				null)));
	}

	Answer delete(Call call) {
		ObjectNode webhook = webhook(call);
		this.world.of(Webhooks.THING).delete(webhook.path("guild_id").asString(), webhook.path("id").asString(), null);
		return Answer.noContent();
	}

	Answer execute(Call call) {
		ObjectNode webhook = webhook(call);
		ObjectNode body = call.object();
		body.remove("id");
		Channel channel = channel(call, webhook, body);
		ObjectNode draft = Attachments.attach(call, body, channel.id(), this.world);
		draft.remove("author");
		new Form().length("username", draft.path("username"), 1, 80).throwIfInvalid();
		MessageForm.checkNew(draft);
		return send(call, webhook, channel, draft);
	}

	/** As Slack's webhooks are called. */
	Answer slack(Call call) {
		ObjectNode body = call.object();
		ObjectNode draft = Json.object().put("content", Json.textOf(body, "text", ""));
		Json.elements(body, "attachments").forEach(attachment -> draft.withArrayProperty("embeds").addObject()
			.put("title", Json.textOf(attachment, "title")).put("description", Json.textOf(attachment, "text")));
		draft.put("username", Json.textOf(body, "username"));
		MessageForm.checkNew(draft);
		ObjectNode webhook = webhook(call);
		Answer sent = send(call, webhook, channel(call, webhook, draft), draft);
		return sent.status() == 200 ? Answer.ok(Json.text("ok")) : sent;
	}

	/** As GitHub calls webhooks: what happened comes in a header. */
	Answer github(Call call) {
		ObjectNode body = call.object();
		String event = call.request().header("x-github-event");
		String repository = body.path("repository").path("full_name").asString("a repository");
		ObjectNode draft = Json.object();
		draft.putArray("embeds").addObject().put("title", "[" + repository + "] " + (event == null ? "event" : event));
		ObjectNode webhook = webhook(call);
		send(call, webhook, channel(call, webhook, draft), draft);
		return Answer.noContent();
	}

	Answer message(Call call) { return Answer.ok(own(call)); }

	Answer editMessage(Call call) {
		ObjectNode message = own(call);
		ObjectNode changes = Attachments.attach(call, message.path("channel_id").asString(), this.world);
		MessageForm.check(changes);
		return Answer.ok(this.world.messages().edit(message.path("channel_id").asString(), message.path("id").asString(), changes));
	}

	Answer deleteMessage(Call call) {
		ObjectNode message = own(call);
		this.world.messages().delete(message.path("channel_id").asString(), message.path("id").asString());
		return Answer.noContent();
	}

	private Answer send(Call call, ObjectNode webhook, Channel channel, ObjectNode draft) {
		draft.set("author", Webhooks.author(webhook, draft));
		draft.put("webhook_id", webhook.path("id").asString());
		draft.remove(List.of("type", "interaction", "interaction_metadata", "message_reference", "nonce"));
		if (Json.isPresent(webhook.get("application_id"))) {
			draft.set("application_id", webhook.get("application_id"));
		}
		ObjectNode message = this.world.messages().create(channel, this.world.bot(), draft);
		return call.isTrue("wait") ? Answer.ok(message) : Answer.noContent();
	}

	/** The webhook's channel, a thread of it that the query names, or a new thread of a forum. */
	private Channel channel(Call call, ObjectNode webhook, ObjectNode body) {
		Channel channel = this.world.requireChannel(webhook.path("channel_id").asString());
		String threadId = call.query("thread_id");
		if (threadId != null) {
			Channel thread = this.world.requireChannel(threadId);
			if (!channel.id().equals(thread.parentId())) {
				throw Problem.unknown(10003, "Channel");
			}
			return thread;
		}
		if (!channel.isForum()) {
			return channel;
		}
		if (!Json.isPresent(body.get("thread_name"))) {
			throw Problem.of(400, 220001, "Webhooks posted to forum channels must have a thread_name or thread_id");
		}
		ObjectNode started = Json.object().put("name", Json.textOf(body, "thread_name"));
		Channel thread = this.world.threads().start(channel, Channel.PUBLIC_THREAD, started, null, call.by(this.world));
		body.put("id", thread.id());
		return thread;
	}

	private ObjectNode own(Call call) {
		ObjectNode webhook = webhook(call);
		String threadId = call.query("thread_id");
		String channelId = threadId == null ? webhook.path("channel_id").asString() : threadId;
		String messageId = call.parameters().get("message.id");
		ObjectNode message = messageId == null ? null : this.world.messages().find(channelId, messageId);
		if (message == null || !webhook.path("id").asString().equals(Json.textOf(message, "webhook_id"))) {
			throw Problem.unknown(10008, "Message");
		}
		return message;
	}

	private ObjectNode webhook(Call call) {
		return Webhooks.require(this.world, call.parameter("application.id"), call.parameter("interaction.token"));
	}

}
