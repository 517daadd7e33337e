package dev.disruption.rest;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.disruption.json.Body;
import dev.disruption.json.Members;
import dev.disruption.json.OpenApi;
import dev.disruption.json.OpenApi.Operation;
import dev.disruption.json.Operations;
import dev.disruption.json.SchemaWalk;
import dev.disruption.json.SnakeCase;
import dev.disruption.json.Snowflake;
import dev.disruption.rest.Endpoints.Endpoint;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Compares the methods of the resources with the operations of Discord's own description of its API, and notes where they differ. */
final class Contract {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private final OpenApi api;

	/** what differs on purpose, with the reason */
	private final Map<String, String> exceptions = Operations.table("contract.properties");

	private final Set<String> usedExceptions = new TreeSet<>();

	private final Map<String, Operation> operations = new TreeMap<>();

	private final Map<String, List<Endpoint>> endpoints;

	private final SchemaWalk walk;

	private final Set<String> problems = new TreeSet<>();

	Contract(OpenApi api) {
		this.api = api;
		api.operations().forEach(operation -> this.operations.put(key(operation.method(), operation.path()), operation));
		this.endpoints = Endpoints.all().stream().collect(Collectors.groupingBy(endpoint -> key(endpoint.verb(), endpoint.path())));
		Map<String, String> known = new HashMap<>(this.exceptions);
		known.putAll(Operations.table("exceptions.properties"));
		this.walk = new SchemaWalk(api, known);
	}

	/** Verb and path, whatever the variables are called. */
	private static String key(String verb, String path) {
		return verb.toUpperCase(Locale.ROOT) + " " + VARIABLE.matcher(path).replaceAll("{}");
	}

	Set<String> operationsWithoutAMethod() {
		Set<String> missing = new TreeSet<>(this.operations.keySet());
		missing.removeAll(this.endpoints.keySet());
		return missing;
	}

	/** The methods that call something else, unless it is known to be documented only. */
	Set<String> methodsWithoutAnOperation() {
		return this.endpoints.entrySet()
			.stream()
			.filter(entry -> !this.operations.containsKey(entry.getKey()))
			.flatMap(entry -> entry.getValue().stream())
			.map(Endpoint::toString)
			.filter(name -> !isKnown(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	int matched() {
		return (int) this.operations.keySet().stream().filter(this.endpoints::containsKey).count();
	}

	int methods() {
		return this.endpoints.values().stream().mapToInt(List::size).sum();
	}

	Set<String> pathVariables() {
		return compare((operation, endpoint) -> {
			List<String> ours = variables(endpoint.path());
			List<String> theirs = variables(operation.path());
			for (int i = 0; i < ours.size(); i++) {
				String name = SnakeCase.of(ours.get(i));
				require(name.equals(theirs.get(i)), endpoint.resource().getSimpleName() + "{" + ours.get(i) + "}", "is {" + theirs.get(i) + "} there");
			}
			Map<String, Parameter> parameters = endpoint.parameters().stream()
				.filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
				.collect(Collectors.toMap(Parameter::getName, parameter -> parameter));
			require(parameters.keySet().equals(Set.copyOf(ours)), endpoint.toString(), "has other parameters than its path has variables");
			for (int i = 0; i < ours.size(); i++) {
				JsonNode schema = operation.pathVariables().get(theirs.get(i));
				Class<?> type = parameters.get(ours.get(i)).getType();
				this.walk.walk(schema, type, endpoint + "{" + ours.get(i) + "}");
				require(OpenApi.name(schema).equals("SnowflakeType") == (type == Snowflake.class), endpoint + "{" + ours.get(i) + "}", "is " + type);
			}
		});
	}

	private static List<String> variables(String path) {
		return VARIABLE.matcher(path).results().map((MatchResult match) -> match.group(1)).toList();
	}

	/** Every parameter is in the query of some method, and no method has others. */
	Set<String> queries() {
		return compareAll((operation, methods) -> {
			List<Class<?>> types = methods.stream().flatMap(method -> method.queries().stream()).toList();
			operation.query().forEach((name, schema) -> {
				require(!types.isEmpty(), operation.id() + "?" + name, "has no parameter");
				this.walk.property(schema, name, types, operation.id() + "?" + name);
			});
			members(types).forEach(name -> require(operation.query().containsKey(name), operation.id() + "?" + name, "is not there"));
		});
	}

	/** Every property is a setter of the body of some method, and no body has others. */
	Set<String> bodies() {
		return compareAll((operation, methods) -> {
			List<Type> types = methods.stream().flatMap(method -> method.bodies().stream()).toList();
			Map<String, JsonNode> properties = new LinkedHashMap<>();
			for (JsonNode schema : operation.bodies()) {
				boolean list = this.api.type(schema).equals("array");
				JsonNode element = list ? this.api.resolve(schema).path("items") : schema;
				properties.putAll(this.api.properties(element));
				types.forEach(type -> require(list == isList(type), operation.id(), "takes " + type));
				if (types.contains(JsonNode.class)) {
					require(false, operation.id(), "is not typed");
				}
				else {
					this.walk.request(element, classes(types), operation.id());
				}
			}
			require(types.isEmpty() == operation.bodies().isEmpty(), operation.id() + "#body",
					types.isEmpty() ? "has no method that takes it" : "takes none");
			members(classes(types)).forEach(name -> require(properties.containsKey(name) || properties.containsKey(name + "[0]"),
					operation.id() + "." + name, "is not there"));
		});
	}

	private static boolean isList(Type type) {
		return Collection.class.isAssignableFrom(Members.raw(type));
	}

	private static List<Class<?>> classes(List<Type> types) {
		return types.stream().<Class<?>>map(type -> Members.raw(isList(type) ? Members.argument(type, 0) : type)).toList();
	}

	private static Set<String> members(List<Class<?>> types) {
		return types.stream()
			.filter(Body.class::isAssignableFrom)
			.flatMap(type -> Members.ofBody(type).keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** A list is a Flux, anything else a Mono of what stands for it, and nothing a Mono of Void. */
	Set<String> answers() {
		return compare((operation, endpoint) -> {
			List<JsonNode> schemas = operation.answers().stream().filter(schema -> !isNothing(schema)).toList();
			if (schemas.isEmpty()) {
				require(isA(endpoint, Mono.class, Void.class), endpoint + "#answer", "is nothing there");
			}
			for (JsonNode schema : schemas) {
				boolean list = this.api.type(schema).equals("array");
				require(endpoint.publisher() == (list ? Flux.class : Mono.class), endpoint + "#answer", list ? "is a list there" : "is no list there");
				this.walk.walk(list ? this.api.resolve(schema).path("items") : schema, endpoint.answer(), endpoint + "#answer");
			}
		});
	}

	/** An object without properties says as much as no answer, and what is not ready comes as an exception. */
	private boolean isNothing(JsonNode schema) {
		return OpenApi.name(schema).equals("SearchIndexNotReadyResponse")
				|| (this.api.type(schema).equals("object") && this.api.properties(schema).isEmpty()
						&& !this.api.resolve(schema).has("additionalProperties"));
	}

	private static boolean isA(Endpoint endpoint, Class<?> publisher, Class<?> element) {
		return endpoint.publisher() == publisher && endpoint.answer() == element;
	}

	/** Exceptions that nothing was needed for; to be asked last. */
	Set<String> unneeded() {
		Set<String> unneeded = new TreeSet<>(this.exceptions.keySet());
		unneeded.removeAll(this.usedExceptions);
		unneeded.removeAll(this.walk.usedExceptions());
		return unneeded;
	}

	private interface Comparison<T> {

		void compare(Operation operation, T methods);

	}

	private Set<String> compareAll(Comparison<List<Endpoint>> comparison) {
		this.problems.clear();
		this.walk.missing().clear();
		this.operations.forEach((key, operation) -> comparison.compare(operation, this.endpoints.getOrDefault(key, List.of())));
		return Stream.concat(this.problems.stream(), this.walk.missing().stream()).collect(Collectors.toCollection(TreeSet::new));
	}

	private Set<String> compare(Comparison<Endpoint> comparison) {
		return compareAll((operation, methods) -> methods.forEach(method -> comparison.compare(operation, method)));
	}

	private void require(boolean right, String place, String problem) {
		if (!right && !isKnown(place)) {
			this.problems.add(place + " " + problem);
		}
	}

	private boolean isKnown(String place) {
		if (this.exceptions.containsKey(place)) {
			this.usedExceptions.add(place);
			return true;
		}
		return this.walk.isKnown(place);
	}

}
