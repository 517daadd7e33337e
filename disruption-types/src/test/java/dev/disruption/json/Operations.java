package dev.disruption.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.disruption.json.OpenApi.Operation;
import tools.jackson.databind.JsonNode;

/** Finds the class that stands for a schema or for what an operation takes: by its name, or in a table of what is named differently. */
public final class Operations {

	private static final Map<String, String> VERBS = Map.of("edit", "modify", "update", "modify", "set", "modify", "put", "modify",
			"list", "get",
			"search", "get");

	private static final Set<String> FILLERS = Set.of("for", "by", "from", "to", "in", "or", "with", "a", "user", "app");

	private final Map<String, Class<?>> bySimpleName = new TreeMap<>();

	private final Map<String, String> exceptions;

	Operations() {
		Vocabulary.classes().filter(type -> type.isRecord() || type.isSealed() || Body.class.isAssignableFrom(type)).forEach(type -> {
			String name = type.getName().replaceFirst(".*\\.", "").replace('$', '.');
			this.bySimpleName.merge(name, type, (first, second) -> first.getName().contains(".event.") ? second : first);
		});
		this.exceptions = table("names.properties");
	}

	/** A table of this package or of a module above. */
	public static Map<String, String> table(String file) {
		try (InputStream in = Operations.class.getResourceAsStream("/coverage/" + file)) {
			Properties properties = new Properties();
			properties.load(in);
			return properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Goes through all answers and requests that have a class, and collects those that have none. */
	SchemaWalk walk(OpenApi api, Set<String> unmapped) {
		SchemaWalk walk = new SchemaWalk(api, table("exceptions.properties"));
		for (Operation operation : api.operations()) {
			operation.answers().forEach(answer -> answer(api, answer, operation.id(), walk, unmapped));
			query(operation, walk, unmapped);
			operation.bodies().forEach(body -> body(api, body, operation.id(), walk, unmapped));
		}
		roots().forEach((name, type) -> walk.walk(api.reference(name), type, name));
		return walk;
	}

	private void answer(OpenApi api, JsonNode answer, String operation, SchemaWalk walk, Set<String> unmapped) {
		for (JsonNode alternative : api.alternatives(answer)) {
			String name = OpenApi.name(alternative);
			Class<?> type = answer(name);
			if (api.type(alternative).equals("array")) {
				answer(api, api.resolve(alternative).path("items"), operation, walk, unmapped);
			}
			else if (type != null) {
				walk.walk(alternative, type, name);
			}
			else if (!api.properties(alternative).isEmpty()) {
				unmapped.add(name + " (answer of " + operation + ")");
			}
		}
	}

	private void query(Operation operation, SchemaWalk walk, Set<String> unmapped) {
		List<Class<?>> types = request(operation.id() + "?");
		operation.query().forEach((name, schema) -> {
			if (types.isEmpty()) {
				unmapped.add(operation.id() + "? " + name);
			}
			walk.property(schema, name, types, operation.id() + "?" + name);
		});
	}

	private void body(OpenApi api, JsonNode body, String operation, SchemaWalk walk, Set<String> unmapped) {
		List<Class<?>> types = request(operation);
		JsonNode schema = api.type(body).equals("array") ? api.resolve(body).path("items") : body;
		api.properties(schema).forEach((name, property) -> {
			if (types.isEmpty() && !walk.isKnown(operation)) {
				unmapped.add(operation + " " + name);
			}
		});
		walk.request(schema, types, operation);
	}

	/** The record for a named schema of an answer, {@code Role} for {@code GuildRoleResponse}; or {@code null}. */
	Class<?> answer(String schema) {
		String name = this.exceptions.getOrDefault(schema, this.bySimpleName.containsKey(schema) ? schema : schema.replaceFirst("Response$", ""));
		Class<?> found = this.bySimpleName.get(name);
		while (found == null && name.length() > 1) {
			name = name.substring(1).replaceFirst("^[^A-Z]*", "");
			found = this.bySimpleName.get(name);
		}
		return found;
	}

	/** The bodies for what an operation takes; for its query {@code operation?}. */
	List<Class<?>> request(String operation) {
		String exception = this.exceptions.get(operation);
		if (exception != null) {
			return Arrays.stream(exception.split(",")).<Class<?>>map(this.bySimpleName::get).toList();
		}
		List<String> words = List.of(operation.replace("?", "_query").split("_"));
		List<Class<?>> found = named(words);
		return (found.isEmpty() && operation.endsWith("?")) ? named(words.subList(0, words.size() - 1)) : found;
	}

	/** Schemas that are met neither in answers nor in the setters of bodies, each marked with a {@code *}. */
	Map<String, Class<?>> roots() {
		return this.exceptions.keySet()
			.stream()
			.filter(name -> name.startsWith("*"))
			.collect(Collectors.toMap(name -> name.substring(1), name -> this.bySimpleName.get(this.exceptions.get(name))));
	}

	private static List<Class<?>> named(List<String> words) {
		List<Class<?>> found = Vocabulary.bodies()
			.filter(body -> key(words).equals(key(words(body))))
			.collect(Collectors.toList());
		return (found.size() > 1) ? found.stream().filter(body -> words(body).get(0).equals(words.get(0))).toList() : found;
	}

	private static List<String> words(Class<?> type) {
		return Arrays.stream(type.getSimpleName().split("(?<=[a-z])(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT)).toList();
	}

	private static Set<String> key(List<String> words) {
		Set<String> key = new TreeSet<>();
		for (String word : words) {
			String plain = VERBS.getOrDefault(word, word.equals("my") || word.equals("self") ? "current" : word);
			if (!FILLERS.contains(plain)) {
				key.add(plain.length() > 3 ? plain.replaceFirst("s$", "") : plain);
			}
		}
		return key;
	}

}
