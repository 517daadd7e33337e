package dev.disruption.simulator.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discord's own description of its API, which is not part of this project: {@code -Ddiscord.openapi=PATH}, or
 * {@code ../shared/discord/openapi.json} beside the repository.
 */
final class Contract {

	private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

	private static final String LOCATION = "https://discord.com/openapi.json";

	private final Map<String, Operation> operations = new LinkedHashMap<>();

	private final SchemaRegistry schemas;

	private Contract(JsonNode root) {
		for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
			path.getValue().properties().stream().filter(method -> METHODS.contains(method.getKey()))
				.forEach(method -> add(path.getKey(), method.getKey(), method.getValue()));
		}
		String text = Json.write(root);
		this.schemas = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012(), builder -> builder.schemas(Map.of(LOCATION, text)));
	}

	/** Skips the test where there is no such file. */
	static Contract read() {
		Path path = Path.of(System.getProperty("discord.openapi", "../../shared/discord/openapi.json"));
		Assumptions.assumeTrue(Files.isReadable(path),
				() -> "No OpenAPI file at " + path.toAbsolutePath().normalize() + ": clone discord/discord-api-spec and set -Ddiscord.openapi=PATH");
		return new Contract(unions(JsonMapper.shared().readTree(path)));
	}

	Map<String, Operation> operations() { return this.operations; }

	/** What is wrong with the body of a request; nothing if the operation takes no JSON. */
	List<String> request(Operation operation, JsonNode body) {
		String type = operation.requestType();
		return type == null ? List.of() : errors(operation.pointer() + "/requestBody/content/" + type.replace("/", "~1") + "/schema", body);
	}

	/** What is wrong with an answer. @param body null for none */
	List<String> response(Operation operation, int status, @Nullable JsonNode body) {
		JsonNode described = operation.document().path("responses").path(Integer.toString(status));
		if (described.isMissingNode()) {
			return List.of("status " + status + ", where " + operation.document().path("responses").propertyNames() + " are documented");
		}
		boolean hasBody = described.has("content");
		if (!hasBody || body == null) {
			return hasBody == (body != null) ? List.of() : List.of("status " + status + (hasBody ? " without" : " with") + " a body");
		}
		return errors(operation.pointer() + "/responses/" + status + "/content/application~1json/schema", body);
	}

	private List<String> errors(String pointer, JsonNode document) {
		Schema schema = this.schemas.getSchema(SchemaLocation.of(LOCATION + "#" + pointer));
		return schema.validate(document).stream().map(error -> error.getInstanceLocation() + ": " + error.getMessage()).distinct().toList();
	}

	private void add(String path, String method, JsonNode document) {
		Operation operation = new Operation(document.path("operationId").asString(), method.toUpperCase(Locale.ROOT), path, document);
		this.operations.put(operation.id(), operation);
	}

	/** Where the file says that exactly one of some structures fits, several may: they have few fields that must be there. */
	private static JsonNode unions(JsonNode node) {
		if (node instanceof ObjectNode object && object.has("oneOf")) {
			object.set("anyOf", object.remove("oneOf"));
		}
		node.forEach(Contract::unions);
		return node;
	}

	/** One operation of the file. */
	record Operation(String id, String method, String path, JsonNode document) {

		String pointer() {
			return "/paths/" + this.path.replace("/", "~1").replace("{", "%7B").replace("}", "%7D") + "/" + this.method.toLowerCase(Locale.ROOT);
		}

		@Nullable
		String requestType() {
			JsonNode content = this.document.path("requestBody").path("content");
			return content.has("application/json") ? "application/json" : null;
		}

		boolean writes() { return !this.method.equals("GET"); }

	}

}
