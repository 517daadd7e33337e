package dev.disruption.simulator.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Snowflakes;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request that found its route. */
record Call(Route route, Map<String, String> parameters, RestRequest request) {

	/** A parameter of the path, by its name in the template. */
	String parameter(String name) {
		String value = this.parameters.get(name);
		if (value == null) {
			throw new IllegalStateException(this.route.name() + " has no parameter " + name);
		}
		return value;
	}

	/** The bot, with the reason that it gives for the audit log. */
	By by(World world) {
		String reason = this.request.header("x-audit-log-reason");
		return new By(world.bot(), reason == null ? null : URLDecoder.decode(reason.replace("+", "%2B"), StandardCharsets.UTF_8));
	}

	@Nullable
	String query(String name) {
		List<String> values = this.request.query().get(name);
		return values == null ? null : values.get(0);
	}

	/** A page of documents in the order of their ids, as {@code before}, {@code after} and {@code limit} of the query name it. */
	List<ObjectNode> page(Collection<ObjectNode> all, String key, int usual, int most) {
		String before = query("before");
		String after = query("after");
		List<ObjectNode> within = all.stream().filter(document -> {
			String id = document.path(key).asString("");
			return (before == null || Snowflakes.ORDER.compare(id, before) < 0) && (after == null || Snowflakes.ORDER.compare(id, after) > 0);
		}).toList();
		int limit = number("limit", usual, 1, most);
		return before != null ? within.subList(Math.max(0, within.size() - limit), within.size())
				: within.subList(0, Math.min(limit, within.size()));
	}

	/** Discord's spellings of true: true, True, 1. */
	boolean isTrue(String name) { return List.of("true", "True", "1").contains(String.valueOf(query(name))); }

	/** @throws Problem 50035 if the number is none or out of bounds */
	int number(String name, int absent, int least, int most) {
		String value = query(name);
		if (value == null) {
			return absent;
		}
		int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
		if (number < least || number > most) {
			new Form().error(name, number < least ? "NUMBER_TYPE_MIN"
					: "NUMBER_TYPE_MAX", "int value should be between " + least + " and " + most + ".").throwIfInvalid();
		}
		return number;
	}

	/** The body, or {@code payload_json}, as an object. */
	ObjectNode object() {
		JsonNode body = body();
		if (!(body instanceof ObjectNode object)) {
			throw invalid("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
		}
		return object;
	}

	/** The body as a list of objects. */
	List<JsonNode> list() {
		JsonNode body = body();
		if (!(body instanceof ArrayNode array) || !array.valueStream().allMatch(JsonNode::isObject)) {
			throw invalid("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
		}
		return List.copyOf(array.valueStream().toList());
	}

	private JsonNode body() {
		if (this.request.body().isEmpty()) {
			return Json.object();
		}
		if (!this.request.hasJson()) {
			throw invalid("CONTENT_TYPE_INVALID",
					"Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
		}
		try {
			return Json.parse(this.request.body());
		}
		catch (JacksonException notJson) {
			throw Problem.of(400, 50109, "The request body contains invalid JSON.");
		}
	}

	private static Problem invalid(String code, String message) {
		ObjectNode errors = Json.object();
		errors.putArray("_errors").addObject().put("code", code).put("message", message);
		return Problem.invalidForm(errors);
	}

}
