package dev.disruption.simulator.world;

import java.util.List;
import java.util.Locale;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways into channels for others than members; see <a href="https://docs.discord.com/developers/resources/webhook">Webhook Resource</a>. */
public final class Webhooks {

	public static final int INCOMING = 1;

	public static final int FOLLOWER = 2;

	public static final Thing THING = Thing.of("Webhook", 10015, new Structure().fixed("type", INCOMING).fixed("guild_id", null)
		.required("channel_id", Type.id()).required("name", Type.text(1, 80)).optional("avatar", Type.image(), null).fixed("application_id",
				null))
		.events("WEBHOOKS_UPDATE", "WEBHOOKS_UPDATE", "WEBHOOKS_UPDATE").told(Webhooks::event).audited(50, 51, 52)
		.completing(Webhooks::complete);

	private static final int MOST = 15;

	private Webhooks() {}

	/** @throws Problem 10015 if there is none of this id, 50027 if its token is another one */
	public static ObjectNode require(World world, String id, String token) {
		ObjectNode webhook = world.of(THING).find(id);
		if (webhook == null) {
			throw THING.missing();
		}
		if (!token.equals(Json.textOf(webhook, "token"))) {
			throw Problem.of(401, 50027, "Invalid Webhook Token");
		}
		return webhook;
	}

	/** The webhook as it is answered to somebody who knows its token already: without its user. */
	public static ObjectNode byToken(ObjectNode webhook) {
		ObjectNode document = webhook.deepCopy();
		document.remove("user");
		return document;
	}

	/** How a message of it names its author. @param body what was sent: it may bring its own name and avatar */
	public static ObjectNode author(ObjectNode webhook, JsonNode body) {
		String id = webhook.path("id").asString();
		String name = Json.textOf(body, "username", Json.textOf(webhook, "name", ""));
		ObjectNode author = new Person(id, name, name, true).document().put("discriminator", "0000");
		if (!body.has("avatar_url")) {
			author.set("avatar", webhook.path("avatar"));
		}
		return author;
	}

	private static void complete(Draft draft) {
		ObjectNode webhook = draft.document();
		String name = Json.textOf(webhook, "name", "").toLowerCase(Locale.ROOT);
		List.of("clyde", "discord").stream().filter(name::contains).findFirst().ifPresent(word -> new Form()
			.error("name", "USERNAME_INVALID_CONTAINS", "Username cannot contain \"" + word + "\"").throwIfInvalid());
		String channelId = webhook.path("channel_id").asString();
		Channel channel = draft.world().channels().find(channelId);
		if (channel == null || !draft.scope().equals(channel.guildId())) {
			throw Problem.unknown(10003, "Channel");
		}
		if (!draft.isNew()) {
			return;
		}
		if (draft.world().of(THING).in(draft.scope()).stream().filter(other -> channelId.equals(Json.textOf(other,
				"channel_id"))).count() >= MOST) {
			throw Problem.of(400, 30007, "Maximum number of webhooks reached (" + MOST + ")");
		}
		String id = webhook.path("id").asString();
		webhook.put("guild_id", draft.scope()).put("application_id", draft.author().bot() ? draft.world().application().id() : null)
			.set("user", draft.author().document());
		if (draft.body().get("source_guild") instanceof ObjectNode source) {
			webhook.put("type", FOLLOWER).set("source_guild", source);
			webhook.set("source_channel", draft.body().path("source_channel"));
		}
		else {
			String token = "simulated-webhook-" + id;
			webhook.put("token", token).put("url", "https://discord.com/api/webhooks/" + id + "/" + token);
		}
	}

	private static ObjectNode event(Change change) {
		return Json.object().put("guild_id", change.scope()).put("channel_id", change.document().path("channel_id").asString());
	}

}
