package dev.disruption.simulator.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reading, writing and building JSON documents. */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

	private Json() {}

	public static ObjectNode object() { return JsonNodeFactory.instance.objectNode(); }

	public static ArrayNode array() { return JsonNodeFactory.instance.arrayNode(); }

	public static JsonNode text(String value) { return JsonNodeFactory.instance.stringNode(value); }

	public static JsonNode number(long value) { return JsonNodeFactory.instance.numberNode(value); }

	/** @throws JacksonException if the text is not one JSON document */
	public static JsonNode parse(String text) { return MAPPER.readTree(text); }

	public static String write(JsonNode document) { return MAPPER.writeValueAsString(document); }

	/** JSON's null. */
	public static JsonNode nothing() { return JsonNodeFactory.instance.nullNode(); }

	/** A value of Java as JSON: text, a number, a truth value, a list of them, a document, or null. */
	public static JsonNode of(@Nullable Object value) {
		return value == null ? nothing() : value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
	}

	/** An array of copies, so that nobody can change the originals through it. */
	public static ArrayNode array(Collection<? extends JsonNode> documents) {
		ArrayNode array = array();
		documents.forEach(document -> array.add(document.deepCopy()));
		return array;
	}

	public static ArrayNode texts(Collection<String> values) {
		ArrayNode array = array();
		values.forEach(array::add);
		return array;
	}

	/** Discord's spelling of a moment: ISO 8601 with microseconds and an offset. */
	public static String timestamp(Instant instant) { return TIMESTAMP.format(instant); }

	public static boolean isPresent(@Nullable JsonNode node) { return node != null && !node.isNull() && !node.isMissingNode(); }

	/** The text of a field, numbers included (ids may be sent as either), or null if it is absent, null or neither of them. */
	public static @Nullable String textOf(JsonNode document, String field) {
		JsonNode node = document.path(field);
		return node.isString() || node.isNumber() ? node.asString() : null;
	}

	public static String textOf(JsonNode document, String field, String absent) {
		String text = textOf(document, field);
		return text == null ? absent : text;
	}

	/** A whole number, sent as a number or as text, or the given value if there is none. */
	public static long longOf(JsonNode document, String field, long absent) {
		JsonNode node = document.path(field);
		if (node.isIntegralNumber() && node.canConvertToLong()) {
			return node.longValue();
		}
		return node.isString() && node.stringValue().matches("-?\\d{1,18}") ? Long.parseLong(node.stringValue()) : absent;
	}

	public static boolean isTrue(JsonNode document, String field) {
		return document.path(field).isBoolean() && document.path(field).booleanValue();
	}

	/** The texts of an array of texts or numbers; an absent array is an empty list. */
	public static List<String> textsOf(JsonNode document, String field) {
		return elements(document, field).stream().filter(node -> node.isString() || node.isNumber()).map(JsonNode::asString).toList();
	}

	/** The elements of an array; an absent array is an empty list. */
	public static List<JsonNode> elements(JsonNode document, String field) {
		JsonNode node = document.path(field);
		return node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of();
	}

}
