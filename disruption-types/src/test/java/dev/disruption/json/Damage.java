package dev.disruption.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that is different in a payload from what is modelled.
 *
 * @param path where, by names and indexes
 */
record Damage(List<Object> path, Kind kind) {

	/** What can be done to a value. */
	enum Kind {

		DROP,
		NULL,
		TEXT,
		NUMBER,
		HUGE_NUMBER,
		TRUE,
		EMPTY_LIST,
		LIST,
		EMPTY_OBJECT,
		OBJECT,
		NESTED_IN_OBJECT,
		NESTED_IN_LIST,
		UNKNOWN_VALUE,
		UNKNOWN_FIELDS;

		/** Whether there stands something else now, and not nothing. */
		boolean isRetyped() {
			return this == TEXT || this == NUMBER || this == HUGE_NUMBER || this == TRUE || this == LIST || this == OBJECT
					|| this == NESTED_IN_OBJECT || this == NESTED_IN_LIST;
		}

	}

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	/** Every place in a payload, the payload itself left out. */
	static List<List<Object>> places(JsonNode json) {
		List<List<Object>> places = new ArrayList<>();
		places(json, List.of(), places);
		return places;
	}

	private static void places(JsonNode json, List<Object> path, List<List<Object>> places) {
		if (!path.isEmpty()) {
			places.add(path);
		}
		json.properties().forEach(entry -> places(entry.getValue(), with(path, entry.getKey()), places));
		if (json.isArray()) {
			IntStream.range(0, json.size()).forEach(i -> places(json.get(i), with(path, i), places));
		}
	}

	static List<Object> with(List<Object> path, Object step) {
		return Stream.concat(path.stream(), Stream.of(step)).toList();
	}

	JsonNode at(JsonNode payload) {
		JsonNode value = payload;
		for (Object step : this.path) {
			value = (step instanceof Integer index) ? value.path(index) : value.path((String) step);
		}
		return value;
	}

	/** The payload with the damage done. */
	JsonNode applyTo(JsonNode payload) {
		return apply(payload, 0);
	}

	private JsonNode apply(JsonNode json, int level) {
		if (level == this.path.size()) {
			return damaged(json);
		}
		boolean drop = this.kind == Kind.DROP && level == this.path.size() - 1;
		if (this.path.get(level) instanceof Integer index) {
			ArrayNode list = JSON.arrayNode();
			for (int i = 0; i < json.size(); i++) {
				if (i != index) {
					list.add(json.get(i));
				}
				else if (!drop) {
					list.add(apply(json.get(i), level + 1));
				}
			}
			return list;
		}
		ObjectNode object = JSON.objectNode();
		json.properties().forEach(entry -> {
			if (!entry.getKey().equals(this.path.get(level))) {
				object.set(entry.getKey(), entry.getValue());
			}
			else if (!drop) {
				object.set(entry.getKey(), apply(entry.getValue(), level + 1));
			}
		});
		return object;
	}

	private JsonNode damaged(JsonNode json) {
		return switch (this.kind) {
			case DROP -> json;
			case NULL -> JSON.nullNode();
			case TEXT -> JSON.stringNode("no such \u0000 thing");
			case NUMBER -> JSON.numberNode(-7.25);
			case HUGE_NUMBER -> JSON.numberNode(new java.math.BigInteger("99999999999999999999999"));
			case TRUE -> JSON.booleanNode(true);
			case EMPTY_LIST -> JSON.arrayNode();
			case LIST -> JSON.arrayNode().add(JSON.arrayNode().add(1)).add("x").add(JSON.nullNode());
			case EMPTY_OBJECT -> JSON.objectNode();
			case OBJECT -> JSON.objectNode().set("x", JSON.objectNode().set("y", JSON.arrayNode().add(1)));
			case NESTED_IN_OBJECT -> JSON.objectNode().set("value", json);
			case NESTED_IN_LIST -> JSON.arrayNode().add(json);
			case UNKNOWN_VALUE -> json.isNumber() ? JSON.numberNode(987_654) : json.isString() ? JSON.stringNode("NOT_YET_INVENTED") : json;
			case UNKNOWN_FIELDS -> json.isObject() ? ((ObjectNode) json.deepCopy()).put("not_yet", 1).set("invented", json) : json;
		};
	}

}
