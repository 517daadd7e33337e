package dev.disruption.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Discord's own description of its API, which is not part of this project: {@code -Ddiscord.openapi=PATH}, or
 * {@code ../shared/discord/openapi.json} beside the repository.
 */
public final class OpenApi {

	private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

	private final JsonNode root;

	private OpenApi(JsonNode root) {
		this.root = root;
	}

	/** Skips the test where there is no such file. */
	public static OpenApi read() {
		Path path = Path.of(System.getProperty("discord.openapi", "../../shared/discord/openapi.json"));
		Assumptions.assumeTrue(Files.isReadable(path),
				() -> "No OpenAPI file at " + path.toAbsolutePath().normalize() + ": clone discord/discord-api-spec and set -Ddiscord.openapi=PATH");
		return new OpenApi(JsonMapper.shared().readTree(path));
	}

	/** One operation of the API, with what it takes and answers. */
	public record Operation(String id, String method, String path, Map<String, JsonNode> pathVariables, Map<String, JsonNode> query,
			List<JsonNode> bodies, List<JsonNode> answers) {
	}

	public List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		this.root.path("paths")
			.properties()
			.forEach(path -> path.getValue().properties().stream().filter(method -> METHODS.contains(method.getKey()))
				.forEach(method -> operations.add(operation(path.getKey(), path.getValue(), method.getKey(), method.getValue()))));
		return operations;
	}

	private static Operation operation(String path, JsonNode item, String method, JsonNode operation) {
		List<JsonNode> answers = operation.path("responses")
			.properties()
			.stream()
			.filter(answer -> answer.getKey().startsWith("2"))
			.flatMap(answer -> answer.getValue().path("content").valueStream())
			.map(content -> content.path("schema"))
			.toList();
		List<JsonNode> bodies = operation.path("requestBody").path("content").valueStream().map(content -> content.path("schema")).toList();
		return new Operation(operation.path("operationId").asString(), method, path, parameters("path", item, operation),
				parameters("query", item, operation), bodies, answers);
	}

	private static Map<String, JsonNode> parameters(String place, JsonNode item, JsonNode operation) {
		Map<String, JsonNode> parameters = new LinkedHashMap<>();
		Stream.concat(item.path("parameters").valueStream(), operation.path("parameters").valueStream())
			.filter(parameter -> parameter.path("in").asString().equals(place))
			.forEach(parameter -> parameters.put(parameter.path("name").asString(), parameter.path("schema")));
		return parameters;
	}

	Map<String, JsonNode> schemas() {
		Map<String, JsonNode> schemas = new LinkedHashMap<>();
		this.root.path("components").path("schemas").properties().forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
		return schemas;
	}

	/** The name of the schema that is referred to, or the empty text. */
	public static String name(JsonNode schema) {
		return schema.path("$ref").asString("").replaceFirst(".*/", "");
	}

	/** A reference to a named schema. */
	JsonNode reference(String name) {
		return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + name);
	}

	/** Whether it is a part of a multipart request, and so not JSON. */
	static boolean isFile(JsonNode schema) {
		return schema.path("contentEncoding").asString("").equals("binary");
	}

	public JsonNode resolve(JsonNode schema) {
		JsonNode resolved = schema;
		while (resolved.has("$ref")) {
			resolved = this.root.path("components").path("schemas").path(name(resolved));
		}
		return resolved;
	}

	/** The schemas that a value can follow, apart from null; the schema itself where it has no alternatives. */
	List<JsonNode> alternatives(JsonNode schema) {
		JsonNode resolved = resolve(schema);
		JsonNode choices = resolved.has("oneOf") ? resolved.path("oneOf") : resolved.path("anyOf");
		if (choices.isEmpty() || !constants(resolved).isEmpty()) {
			return List.of(schema);
		}
		return choices.valueStream().filter(choice -> !isNull(choice)).flatMap(choice -> alternatives(choice).stream()).toList();
	}

	private boolean isNull(JsonNode schema) {
		return resolve(schema).path("type").asString("").equals("null");
	}

	boolean allowsNull(JsonNode schema) {
		JsonNode resolved = resolve(schema);
		return resolved.path("type").valueStream().anyMatch(type -> type.asString().equals("null"))
				|| Stream.of("oneOf", "anyOf").flatMap(key -> resolved.path(key).valueStream()).anyMatch(this::isNull);
	}

	/** The type of a value other than null, like {@code object} or {@code integer}. */
	public String type(JsonNode schema) {
		JsonNode type = resolve(schema).path("type");
		return type.isArray() ? type.valueStream().map(JsonNode::asString).filter(name -> !name.equals("null")).findFirst().orElse("")
				: type.asString("");
	}

	/** The only values that are allowed, if they are counted. */
	List<JsonNode> constants(JsonNode schema) {
		JsonNode resolved = resolve(schema);
		List<JsonNode> constants = new ArrayList<>(resolved.path("enum").valueStream().toList());
		resolved.path("oneOf").valueStream().filter(choice -> choice.has("const")).forEach(choice -> constants.add(choice.path("const")));
		if (constants.isEmpty()) {
			resolved.path("allOf").valueStream().forEach(part -> constants.addAll(constants(part)));
		}
		return constants;
	}

	/** The schemas that a schema narrows or adds to. */
	List<JsonNode> bases(JsonNode schema) {
		return resolve(schema).path("allOf").valueStream().toList();
	}

	/** The members of an object, those of the schemas that it is put together from included. */
	public Map<String, JsonNode> properties(JsonNode schema) {
		JsonNode resolved = resolve(schema);
		Map<String, JsonNode> properties = new LinkedHashMap<>();
		Stream.of("allOf", "anyOf", "oneOf")
			.flatMap(key -> resolved.path(key).valueStream())
			.forEach(part -> properties.putAll(properties(part)));
		resolved.path("properties").properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
		return properties;
	}

}
