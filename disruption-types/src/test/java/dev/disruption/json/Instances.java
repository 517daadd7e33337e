package dev.disruption.json;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON that follows a schema. */
final class Instances {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	/** deeper than this only what is required */
	private static final int DEEP = 5;

	private final OpenApi api;

	private final Random random;

	/** how likely an optional property is there, and how likely a value that may be null is null */
	private final double optional;

	private final double nulls;

	Instances(OpenApi api, Random random, double optional, double nulls) {
		this.api = api;
		this.random = random;
		this.optional = optional;
		this.nulls = nulls;
	}

	JsonNode of(JsonNode schema) {
		return of(schema, 0);
	}

	private JsonNode of(JsonNode schema, int depth) {
		if (this.api.allowsNull(schema) && (depth > DEEP || this.random.nextDouble() < this.nulls)) {
			return JSON.nullNode();
		}
		JsonNode chosen = pick(this.api.alternatives(schema));
		List<JsonNode> constants = this.api.constants(chosen);
		if (!constants.isEmpty()) {
			return pick(constants);
		}
		return switch (this.api.type(chosen)) {
			case "string" -> JSON.stringNode(string(this.api.resolve(chosen)));
			case "integer" -> JSON.numberNode(integer(this.api.resolve(chosen)));
			case "number" -> JSON.numberNode(this.random.nextDouble());
			case "boolean" -> JSON.booleanNode(this.random.nextBoolean());
			case "array" -> array(this.api.resolve(chosen), depth);
			case "null" -> JSON.nullNode();
			default -> object(chosen, depth);
		};
	}

	private <T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/** Digits, as they can be a text, an id and a bit field alike. */
	private String string(JsonNode schema) {
		if (schema.path("format").asString("").equals("date-time")) {
			return "2024-0%d-1%dT0%d:15:59.%06d+00:00".formatted(1 + this.random.nextInt(9), this.random.nextInt(10), this.random.nextInt(10),
					this.random.nextInt(1_000_000));
		}
		return Long.toString(1 + this.random.nextLong(Long.MAX_VALUE));
	}

	private int integer(JsonNode schema) {
		long least = Math.max(0, schema.path("minimum").asLong(0));
		long most = Math.min(100_000, schema.path("maximum").asLong(100_000));
		return (int) (least + this.random.nextLong(Math.max(1, most - least)));
	}

	private ArrayNode array(JsonNode schema, int depth) {
		ArrayNode array = JSON.arrayNode();
		int size = (depth > DEEP) ? 0 : 1 + this.random.nextInt(2);
		for (int i = 0; i < size; i++) {
			array.add(of(schema.path("items"), depth + 1));
		}
		return array;
	}

	private ObjectNode object(JsonNode schema, int depth) {
		ObjectNode object = JSON.objectNode();
		Set<String> required = required(schema);
		Map<String, JsonNode> properties = this.api.properties(schema);
		properties.forEach((name, property) -> {
			if (required.contains(name) || (depth <= DEEP && this.random.nextDouble() < this.optional)) {
				object.set(name, of(property, depth + 1));
			}
		});
		JsonNode additional = this.api.resolve(schema).path("additionalProperties");
		if (properties.isEmpty() && additional.isObject() && depth <= DEEP) {
			object.set(Long.toString(this.random.nextInt(1000)), of(additional, depth + 1));
		}
		return object;
	}

	private Set<String> required(JsonNode schema) {
		JsonNode resolved = this.api.resolve(schema);
		Set<String> required = resolved.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
		resolved.path("allOf").valueStream().forEach(part -> required.addAll(required(part)));
		return required;
	}

}
