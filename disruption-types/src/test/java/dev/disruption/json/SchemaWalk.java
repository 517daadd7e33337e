package dev.disruption.json;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** Goes through a schema and the Java type that stands for it side by side, down to every property, and notes what the type lacks. */
public final class SchemaWalk {

	private static final Map<Class<?>, Set<String>> SCALARS = new HashMap<>();

	static {
		Set.of(int.class, Integer.class, long.class, Long.class).forEach(type -> SCALARS.put(type, Set.of("integer")));
		Set.of(double.class, Double.class).forEach(type -> SCALARS.put(type, Set.of("number", "integer")));
		Set.of(boolean.class, Boolean.class).forEach(type -> SCALARS.put(type, Set.of("boolean")));
		SCALARS.put(String.class, Set.of("string"));
		SCALARS.put(Instant.class, Set.of("string"));
		SCALARS.put(Snowflake.class, Set.of("string", "integer"));
		SCALARS.put(Flags.class, Set.of("string", "integer"));
	}

	private final OpenApi api;

	/** what is wrong and known, with the reason; {@code Schema.property} or {@code Schema=value} */
	private final Map<String, String> known;

	private final Set<String> usedExceptions = new TreeSet<>();

	private final Set<String> seenPairs = new TreeSet<>();

	private final Map<String, Class<?>> mapped = new TreeMap<>();

	private final Set<String> met = new TreeSet<>();

	private final Set<String> missing = new TreeSet<>();

	private int properties;

	private int values;

	public SchemaWalk(OpenApi api, Map<String, String> known) {
		this.api = api;
		this.known = known;
	}

	/** What lacks, each with its place. */
	public Set<String> missing() {
		return this.missing;
	}

	/** The named schemas that were met, with the record or body that stands for each. */
	Map<String, Class<?>> mapped() {
		return this.mapped;
	}

	/** The named schemas that were met, of whatever shape. */
	Set<String> met() {
		return this.met;
	}

	/** What an operation takes, for which the types are setters together. */
	public void request(JsonNode schema, List<Class<?>> types, String operation) {
		for (JsonNode alternative : this.api.alternatives(schema)) {
			this.met.add(OpenApi.name(alternative));
			this.api.bases(alternative).forEach(base -> request(base, types, operation));
			this.api.properties(alternative).forEach((name, property) -> property(property, name, types, operation + "." + name));
		}
	}

	/** What is meant to lack. */
	Stream<String> known() {
		return this.known.keySet().stream();
	}

	public Set<String> usedExceptions() {
		return this.usedExceptions;
	}

	int properties() {
		return this.properties;
	}

	int values() {
		return this.values;
	}

	public void walk(JsonNode schema, Type type, String place) {
		List<JsonNode> alternatives = this.api.alternatives(schema);
		boolean some = alternatives.stream().anyMatch(alternative -> fits(alternative, Members.raw(type)));
		for (JsonNode alternative : alternatives) {
			String name = OpenApi.name(alternative);
			String here = name.isEmpty() ? place : name;
			this.met.add(name);
			boolean open = JsonNode.class.isAssignableFrom(Members.raw(type)) || (some && !fits(alternative, Members.raw(type)));
			if (open || !this.seenPairs.add(here + " " + System.identityHashCode(this.api.resolve(alternative)) + " " + type)) {
				continue;
			}
			one(alternative, type, here);
		}
	}

	private void one(JsonNode schema, Type type, String place) {
		Class<?> raw = Members.raw(type);
		if (!this.api.constants(schema).isEmpty() && raw.isEnum()) {
			constants(schema, raw, place);
			this.api.bases(schema).forEach(base -> walk(base, type, place));
			return;
		}
		switch (this.api.type(schema)) {
			case "array" -> array(schema, type, place);
			case "object", "" -> object(schema, type, place);
			default -> scalar(schema, raw, place);
		}
	}

	private void array(JsonNode schema, Type type, String place) {
		JsonNode items = this.api.resolve(schema).path("items");
		if (Collection.class.isAssignableFrom(Members.raw(type))) {
			walk(items, Members.argument(type, 0), place + "[]");
		}
		else {
			note(place, "is an array, but " + type.getTypeName());
		}
	}

	private void object(JsonNode schema, Type type, String place) {
		Class<?> raw = Members.raw(type);
		if (Map.class.isAssignableFrom(raw)) {
			map(schema, type, place);
		}
		else if (raw.isAnnotationPresent(DiscriminatedBy.class)) {
			union(schema, raw, place);
		}
		else if (Body.class.isAssignableFrom(raw) || (raw.isRecord() && !SCALARS.containsKey(raw))) {
			if (this.api.schemas().containsKey(place)) {
				this.mapped.put(place, raw);
			}
			this.api.properties(schema).forEach((name, property) -> property(property, name, List.of(raw), place + "." + name));
		}
		else {
			note(place, "is an object, but " + type.getTypeName());
		}
	}

	private void map(JsonNode schema, Type type, String place) {
		JsonNode resolved = this.api.resolve(schema);
		if (resolved.path("additionalProperties").isObject()) {
			walk(resolved.path("additionalProperties"), Members.argument(type, 1), place + "{}");
		}
		this.api.properties(schema).forEach((name, property) -> walk(property, Members.argument(type, 1), place + "." + name));
	}

	private void union(JsonNode schema, Class<?> union, String place) {
		String discriminator = union.getAnnotation(DiscriminatedBy.class).value();
		List<JsonNode> codes = this.api.constants(this.api.properties(schema).getOrDefault(discriminator, this.api.resolve(schema)));
		Map<Object, Class<?>> kinds = Members.kinds(union);
		for (JsonNode code : codes) {
			Class<?> kind = kinds.get(code.isNumber() ? (Object) code.intValue() : code.asString());
			if (kind == null) {
				note(place, "has no record among the kinds of " + union.getSimpleName());
			}
			else {
				walk(schema, kind, place);
			}
		}
		if (codes.isEmpty()) {
			note(place, "does not say which kind of " + union.getSimpleName() + " it is");
		}
	}

	/** What one of the types, mostly there is but one, has for a property. */
	public void property(JsonNode schema, String name, List<Class<?>> types, String place) {
		Type found = types.stream().map(type -> members(type).get(name)).filter(Objects::nonNull).findFirst().orElse(null);
		if (found != null) {
			this.properties++;
			walk(schema, found, place);
		}
		else if (!types.isEmpty() && !name.startsWith("files[") && !isDiscriminator(types.get(0), name, schema)) {
			note(place, "is missing in " + types.get(0).getSimpleName());
		}
	}

	private static Map<String, Type> members(Class<?> type) {
		if (Body.class.isAssignableFrom(type)) {
			return Members.ofBody(type);
		}
		Map<String, Type> members = new LinkedHashMap<>();
		Members.ofRecord(type).forEach((name, member) -> members.put(name, member.type()));
		return members;
	}

	/** The kind of a union is said by the record itself; each of the values that count kinds has to have one. */
	private boolean isDiscriminator(Class<?> type, String property, JsonNode schema) {
		for (Class<?> parent : type.getInterfaces()) {
			DiscriminatedBy union = parent.getAnnotation(DiscriminatedBy.class);
			if (union != null && union.value().equals(property)) {
				this.api.bases(schema).forEach(base -> kinds(base, parent));
				return true;
			}
			if (isDiscriminator(parent, property, schema)) {
				return true;
			}
		}
		return false;
	}

	private void kinds(JsonNode base, Class<?> union) {
		Set<Object> kinds = Members.kinds(union).keySet();
		this.met.add(OpenApi.name(base));
		for (JsonNode code : this.api.constants(base)) {
			if (!kinds.contains(code.isNumber() ? (Object) code.intValue() : code.asString())) {
				note(OpenApi.name(base) + "=" + code.asString(), "is no kind of " + union.getSimpleName());
			}
		}
	}

	private void constants(JsonNode schema, Class<?> type, String place) {
		EnumTable table = EnumTable.of(type);
		for (JsonNode constant : this.api.constants(schema)) {
			Enum<?> found = constant.isNumber() ? table.byCode(constant.intValue()) : table.byText(constant.asString());
			this.values++;
			if (found == null || found == table.unknown()) {
				note(place + "=" + constant.asString(), "has no constant in " + type.getName().replaceFirst(".*\\.", ""));
			}
		}
	}

	/** Whether the type can stand for a JSON value of this shape, whatever is in it. */
	private boolean fits(JsonNode schema, Class<?> raw) {
		String json = this.api.type(schema);
		if (Members.isWhole(raw)) {
			return fits(schema, raw.getRecordComponents()[0].getType());
		}
		if (raw == Upload.class) {
			return OpenApi.isFile(schema);
		}
		return switch (json) {
			case "null" -> true;
			case "array" -> Collection.class.isAssignableFrom(raw);
			case "object", "" -> !raw.isPrimitive() && !raw.isEnum() && !SCALARS.containsKey(raw) && !Collection.class.isAssignableFrom(raw);
			default -> raw.isEnum() ? EnumTable.of(raw).numeric() == json.equals("integer")
					: SCALARS.getOrDefault(raw, Set.of()).contains(json);
		};
	}

	private void scalar(JsonNode schema, Class<?> raw, String place) {
		this.api.bases(schema).forEach(base -> walk(base, raw, place));
		if (!fits(schema, raw)) {
			note(place, "is of type " + this.api.type(schema) + ", but " + raw.getName().replaceFirst(".*\\.", ""));
		}
		else if (this.api.bases(schema).isEmpty() && this.api.constants(schema).size() > 1 && !raw.isEnum() && raw != Flags.class) {
			note(place, "has counted values, but is of type " + raw.getSimpleName());
		}
	}

	/** Whether something is meant to lack. */
	public boolean isKnown(String place) {
		String all = place.replaceFirst("\\..*", ".*");
		String exception = this.known.containsKey(all) ? all : place;
		if (this.known.containsKey(exception)) {
			this.usedExceptions.add(exception);
			return true;
		}
		return false;
	}

	private void note(String place, String problem) {
		if (!isKnown(place)) {
			this.missing.add(place + " " + problem);
		}
	}

}
