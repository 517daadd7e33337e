package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Store;
import dev.disruption.simulator.world.Webhooks;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/webhook">Webhook Resource</a>; what takes a token is in {@link WebhookMessages}. */
final class WebhookResource {

	private static final String OF_CHANNEL = "/channels/{channel.id}/webhooks";

	private static final String WEBHOOK = "/webhooks/{webhook.id}";

	private final World world;

	WebhookResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get(OF_CHANNEL, this::ofChannel).needs(Permission.MANAGE_WEBHOOKS),
				Route.post(OF_CHANNEL, this::create).needs(Permission.MANAGE_WEBHOOKS),
				Route.get("/guilds/{guild.id}/webhooks", call -> Answer.ok(Json.array(store().in(call.parameter("guild.id")))))
					.needs(Permission.MANAGE_WEBHOOKS),
				Route.get(WEBHOOK, call -> Answer.ok(find(call))),
				Route.patch(WEBHOOK, this::edit),
				Route.delete(WEBHOOK, this::delete));
	}

	private Answer ofChannel(Call call) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		return Answer.ok(Json.array(store().in(String.valueOf(channel.guildId())).stream()
			.filter(webhook -> channel.id().equals(Json.textOf(webhook, "channel_id"))).toList()));
	}

	private Answer create(Call call) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		if (channel.isDirect() || channel.isThread() || channel.type() == Channel.CATEGORY) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		ObjectNode body = call.object().put("channel_id", channel.id());
		body.remove(List.of("source_guild", "source_channel"));
		return Answer.ok(store().create(String.valueOf(channel.guildId()), body, call.by(this.world)));
	}

	private Answer edit(Call call) {
		ObjectNode webhook = find(call);
		return Answer.ok(store().edit(webhook.path("guild_id").asString(), webhook.path("id").asString(), call.object(), call.by(this.world)));
	}

	private Answer delete(Call call) {
		ObjectNode webhook = find(call);
		store().delete(webhook.path("guild_id").asString(), webhook.path("id").asString(), call.by(this.world));
		return Answer.noContent();
	}

	private ObjectNode find(Call call) {
		ObjectNode webhook = store().find(call.parameter("webhook.id"));
		if (webhook == null) {
			throw Webhooks.THING.missing();
		}
		Guard.require(this.world, this.world.requireChannel(webhook.path("channel_id").asString()), Permission.MANAGE_WEBHOOKS);
		return webhook;
	}

	private Store store() { return this.world.of(Webhooks.THING); }

}
