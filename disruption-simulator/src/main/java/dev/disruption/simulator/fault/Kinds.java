package dev.disruption.simulator.fault;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The records of a sealed interface by their names in snake case, and how they are read off JSON. */
final class Kinds<T> {

	private static final JsonMapper MAPPER = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

	private final Map<String, Class<? extends T>> types = new TreeMap<>();

	Kinds(Class<T> sealed) { collect(sealed, sealed); }

	@Nullable
	Class<? extends T> type(String name) { return this.types.get(name); }

	/** The names, each with the names of its fields. */
	Map<String, List<String>> known() {
		Map<String, List<String>> known = new TreeMap<>();
		this.types.forEach((name, type) -> known.put(name,
				Stream.of(type.getRecordComponents()).map(component -> snakeCase(component.getName())).toList()));
		return known;
	}

	/** @param what how a plan calls it @throws IllegalArgumentException if there is no such kind, or it has other fields */
	T read(String what, String name, ObjectNode fields) {
		Class<? extends T> type = this.types.get(name);
		if (type == null) {
			throw new IllegalArgumentException(what + " is one of " + this.types.keySet() + ", not '" + name + "'");
		}
		try {
			return MAPPER.treeToValue(fields, type);
		}
		catch (JacksonException unfit) {
			throw new IllegalArgumentException("The fault " + name + " has the fields " + known().get(name) + ": " + unfit.getOriginalMessage(),
					unfit);
		}
	}

	private void collect(Class<T> sealed, Class<?> type) {
		if (type.isRecord()) {
			this.types.put(snakeCase(type.getSimpleName()), type.asSubclass(sealed));
			return;
		}
		for (Class<?> kind : type.getPermittedSubclasses()) {
			collect(sealed, kind);
		}
	}

	private static String snakeCase(String name) { return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT); }

}
