package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.gateway.Gateway;
import dev.disruption.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/events/gateway#get-gateway">Get Gateway</a>. */
final class GatewayResource {

	private final Gateway gateway;

	GatewayResource(Gateway gateway) { this.gateway = gateway; }

	List<Route> routes() {
		return List.of(
				Route.get("/gateway", this::get).forAnyone(),
				Route.get("/gateway/bot", this::bot));
	}

	private Answer get(Call call) { return Answer.ok(Json.object().put("url", this.gateway.url())); }

	private Answer bot(Call call) {
		ObjectNode body = Json.object().put("url", this.gateway.url()).put("shards", this.gateway.settings().shards());
		body.set("session_start_limit", this.gateway.sessionStartLimit());
		return Answer.ok(body);
	}

}
