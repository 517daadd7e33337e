package dev.disruption.json;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/** Compares JSON with what was read from it, component by component, and collects where they differ. */
final class ReadBack {

	private final Set<String> differences = new TreeSet<>();

	static Set<String> differences(JsonNode json, Type type, Object value) {
		ReadBack readBack = new ReadBack();
		readBack.compare(json, type, value, Members.raw(type).getSimpleName());
		return readBack.differences;
	}

	private void compare(JsonNode json, Type type, Object value, String place) {
		Class<?> raw = Members.raw(type);
		if (json.isMissingNode() || json.isNull()) {
			require(isAbsent(value), json, value, place);
		}
		else if (JsonNode.class.isAssignableFrom(raw)) {
			require(json.equals(value), json, value, place);
		}
		else if (value instanceof Collection<?> values) {
			list(json, Members.argument(type, 0), List.copyOf(values), place);
		}
		else if (value instanceof Map<?, ?> values) {
			require(json.size() == values.size(), json, value, place);
			values.forEach((key, entry) -> compare(json.path(key.toString()), Members.argument(type, 1), entry, place + "{}"));
		}
		else if (value != null && value.getClass().isRecord() && json.isObject()) {
			object(json, raw, value, place);
		}
		else {
			require(isScalar(json, raw, value), json, value, place);
		}
	}

	private void require(boolean equal, JsonNode json, Object value, String place) {
		if (!equal) {
			this.differences.add(place + ": " + json + " was read as " + value);
		}
	}

	/** Whether it is what stands for nothing: null, false, zero, empty, unknown. */
	static boolean isAbsent(Object value) {
		if (value != null && Members.isWhole(value.getClass())) {
			return isAbsent(Members.ofRecord(value.getClass()).values().iterator().next().valueIn(value));
		}
		return value == null || value.equals(false) || value instanceof Number number && number.doubleValue() == 0
				|| value instanceof Collection<?> values && values.isEmpty() || value instanceof Map<?, ?> entries && entries.isEmpty()
				|| value instanceof Flags<?> flags && flags.isEmpty() || value instanceof Enum<?> constant && constant.name().equals("UNKNOWN");
	}

	private void list(JsonNode json, Type type, List<?> values, String place) {
		List<JsonNode> nodes = json.valueStream().filter(node -> !node.isNull()).toList();
		require(nodes.size() == values.size(), json, values, place);
		for (int i = 0; i < Math.min(nodes.size(), values.size()); i++) {
			compare(nodes.get(i), type, values.get(i), place + "[]");
		}
	}

	private void object(JsonNode json, Class<?> type, Object value, String place) {
		if (Members.isWhole(value.getClass())) {
			require(!Members.kinds(type).containsKey(code(json, type)), json, value, place);
			return;
		}
		if (type.isSealed() && !type.getAnnotation(DiscriminatedBy.class).outside()) {
			require(value.getClass() == Members.kinds(type).get(code(json, type)), json, value, place);
		}
		Members.ofRecord(value.getClass()).forEach((name, member) -> {
			String here = place + "." + name;
			if (member.path()[member.path().length - 1].isAnnotationPresent(Present.class)) {
				require(member.valueIn(value).equals(json.has(name)), json, value, here);
			}
			else {
				compare(json.path(name), member.type(), member.valueIn(value), here);
			}
		});
	}

	private static Object code(JsonNode json, Class<?> union) {
		JsonNode code = json.path(union.getAnnotation(DiscriminatedBy.class).value());
		return code.isNumber() ? (Object) code.intValue() : code.asString("");
	}

	private static boolean isScalar(JsonNode json, Class<?> type, Object value) {
		if (value instanceof Enum<?> constant) {
			EnumTable table = EnumTable.of(type);
			return constant == (json.isNumber() ? table.byCode(json.intValue()) : table.byText(json.asString()));
		}
		if (value instanceof Flags<?> flags) {
			return flags.bits() == json.asLong();
		}
		if (value instanceof Snowflake id) {
			return id.toString().equals(json.asString());
		}
		if (value instanceof Instant instant) {
			return instant.equals(OffsetDateTime.parse(json.asString()).toInstant());
		}
		if (value instanceof Number number) {
			return number.doubleValue() == json.doubleValue();
		}
		if (value instanceof Boolean truth) {
			return truth == json.booleanValue();
		}
		if (value != null && Members.isWhole(type)) {
			return isScalar(json, Object.class, Members.ofRecord(type).values().iterator().next().valueIn(value));
		}
		return Objects.equals(json.asString(), value);
	}

}
