package dev.disruption.simulator.rest;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A limit besides that of a route: of some of its calls only, or of a resource that bots share. The headers of an answer say nothing of it
 * until it is exceeded.
 * @param route its name
 * @param body which bodies it is about
 * @param parameters what it is counted by
 * @param scope {@code user} for the bot's own, {@code shared} for a resource's
 */
record SpecialLimit(String route, Predicate<JsonNode> body, List<String> parameters, RateLimits.Limit limit, String scope) {

	static final List<SpecialLimit> KNOWN = List.of(
			new SpecialLimit("PATCH /channels/{channel.id}", body -> body.has("name") || body.has("topic"), List.of("channel.id"),
					new RateLimits.Limit(2, Duration.ofMinutes(10)), "user"),
			new SpecialLimit("POST /webhooks/{application.id}/{interaction.token}", body -> true, List.of("application.id", "interaction.token"),
					new RateLimits.Limit(30, Duration.ofMinutes(1)), "shared"));

	boolean concerns(Call call) { return call.route().name().equals(this.route) && this.body.test(document(call)); }

	String key(Call call) { return "special " + this.route + ' ' + this.parameters.stream().map(call::parameter).toList(); }

	private static JsonNode document(Call call) {
		return call.request().body().startsWith("{") && call.request().hasJson() ? call.object() : Json.object();
	}

}
