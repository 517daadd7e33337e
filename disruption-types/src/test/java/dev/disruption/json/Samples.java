package dev.disruption.json;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON that a record is read from with every component present, down to a depth. */
public final class Samples {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final int depth;

	/** which kind stands for a union that is alone; a list has one of each */
	private final int variant;

	public Samples(int depth, int variant) {
		this.depth = depth;
		this.variant = variant;
	}

	public JsonNode of(Type type) {
		return of(type, 0);
	}

	private JsonNode of(Type type, int level) {
		Class<?> raw = Members.raw(type);
		if (Collection.class.isAssignableFrom(raw)) {
			return list(Members.argument(type, 0), level);
		}
		if (Map.class.isAssignableFrom(raw)) {
			ObjectNode map = JSON.objectNode();
			if (level <= this.depth) {
				map.set("1", of(Members.argument(type, 1), level + 1));
			}
			return map;
		}
		if (raw.isAnnotationPresent(DiscriminatedBy.class)) {
			List<Map.Entry<Object, Class<?>>> kinds = List.copyOf(Members.kinds(raw).entrySet());
			return kind(raw, kinds.get(this.variant % kinds.size()), level);
		}
		if (Members.isWhole(raw)) {
			return of(raw.getRecordComponents()[0].getType(), level);
		}
		return (raw.isRecord() && raw != Snowflake.class && raw != Flags.class) ? object(raw, level) : scalar(type);
	}

	private ArrayNode list(Type element, int level) {
		ArrayNode list = JSON.arrayNode();
		Class<?> raw = Members.raw(element);
		if (level > this.depth) {
			return list;
		}
		if (raw.isAnnotationPresent(DiscriminatedBy.class)) {
			Members.kinds(raw).entrySet().forEach(kind -> list.add(kind(raw, kind, level + 1)));
			return list;
		}
		return list.add(of(element, level + 1)).add(of(element, level + 1));
	}

	private JsonNode kind(Class<?> union, Map.Entry<Object, Class<?>> kind, int level) {
		ObjectNode object = object(kind.getValue(), level);
		DiscriminatedBy discriminator = union.getAnnotation(DiscriminatedBy.class);
		return discriminator.outside() ? object : object.set(discriminator.value(), code(kind.getKey()));
	}

	private static JsonNode code(Object code) {
		return (code instanceof Integer number) ? JSON.numberNode(number) : JSON.stringNode((String) code);
	}

	private ObjectNode object(Class<?> type, int level) {
		ObjectNode object = JSON.objectNode();
		Members.ofRecord(type).forEach((name, member) -> {
			Class<?> raw = Members.raw(member.type());
			if (level <= this.depth || !(raw.isRecord() || raw.isInterface()) || raw == Snowflake.class || raw == Flags.class) {
				object.set(name, member.path()[member.path().length - 1].isAnnotationPresent(Present.class) ? JSON.nullNode()
						: of(member.type(), level + 1));
			}
		});
		Members.ofRecord(type).values().forEach(member -> sayKind(member, object));
		return object;
	}

	/** A union whose kind is said beside it. */
	private void sayKind(Members.Member member, ObjectNode object) {
		DiscriminatedBy union = Members.raw(member.type()).getAnnotation(DiscriminatedBy.class);
		if (union != null && union.outside()) {
			List<Object> codes = List.copyOf(Members.kinds(Members.raw(member.type())).keySet());
			object.set(union.value(), code(codes.get(this.variant % codes.size())));
		}
	}

	private static JsonNode scalar(Type type) {
		Class<?> raw = Members.raw(type);
		if (raw.isEnum()) {
			Enum<?> constant = (Enum<?>) raw.getEnumConstants()[0];
			EnumTable table = EnumTable.of(raw);
			return table.numeric() ? JSON.numberNode(table.code(constant)) : JSON.stringNode(table.text(constant));
		}
		if (raw == boolean.class || raw == Boolean.class) {
			return JSON.booleanNode(true);
		}
		if (raw == double.class || raw == Double.class) {
			return JSON.numberNode(0.5);
		}
		if (raw == Flags.class || raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
			return JSON.numberNode(3);
		}
		if (raw == Instant.class) {
			return JSON.stringNode("2015-04-26T06:26:56.936000+00:00");
		}
		if (JsonNode.class.isAssignableFrom(raw)) {
			return JSON.objectNode().put("a", 1);
		}
		return JSON.stringNode(raw == Snowflake.class ? "41771983423143937" : "text");
	}

}
