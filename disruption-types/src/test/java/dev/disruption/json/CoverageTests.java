package dev.disruption.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.disruption.event.EventTypes;
import dev.disruption.event.webhook.WebhookEventData;
import dev.disruption.json.OpenApi.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the vocabulary has what Discord's own description of the API names; each failure prints what lacks. */
class CoverageTests {

	private static OpenApi api;

	private static Operations operations;

	@BeforeAll
	static void readTheDescription() {
		api = OpenApi.read();
		operations = new Operations();
	}

	@Test
	void hasEveryPropertyParameterAndValue() {
		Set<String> unmapped = new TreeSet<>();
		SchemaWalk walk = operations.walk(api, unmapped);
		System.out.printf("Coverage: %d schemas in %d records and bodies, %d properties and parameters, %d enum values, %d exceptions%n",
				walk.mapped().size(), Set.copyOf(walk.mapped().values()).size(), walk.properties(), walk.values(), walk.usedExceptions().size());
		assertThat(unmapped).as("operations and answers that no class stands for").isEmpty();
		assertThat(walk.missing()).as("missing").isEmpty();
		Set<String> needed = new TreeSet<>(walk.usedExceptions());
		api.schemas().keySet().stream().filter(name -> !walk.met().contains(name)).forEach(needed::add);
		assertThat(walk.known().filter(known -> needed.stream().noneMatch(place -> known.equals(place) || matches(known, place))))
			.as("exceptions that are not needed any more")
			.isEmpty();
	}

	private static boolean matches(String known, String name) {
		return known.endsWith("*") ? name.startsWith(known.substring(0, known.length() - 1)) : known.equals(name);
	}

	@Test
	void meetsEverySchema() {
		Set<String> unmet = new TreeSet<>(api.schemas().keySet());
		SchemaWalk walk = operations.walk(api, new TreeSet<>());
		unmet.removeAll(walk.met());
		unmet.removeIf(name -> api.properties(api.reference(name)).isEmpty() && api.constants(api.reference(name)).isEmpty());
		unmet.removeIf(name -> walk.known().anyMatch(known -> matches(known, name)));
		assertThat(unmet).as("schemas that nothing leads to").isEmpty();
	}

	@Test
	void acceptsNullWhereAChangeCanSayIt() {
		Set<String> refusing = new TreeSet<>();
		for (Operation operation : api.operations()) {
			if (operation.method().equals("patch")) {
				Map<String, JsonNode> properties = new TreeMap<>();
				operation.bodies().forEach(body -> properties.putAll(api.properties(body)));
				for (Class<?> type : operations.request(operation.id())) {
					BodyTests.setters(type)
						.filter(setter -> api.allowsNull(properties.getOrDefault(SnakeCase.of(setter.getName()), MissingNode.getInstance())))
						.filter(setter -> !setter.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class))
						.forEach(setter -> refusing.add(type.getSimpleName() + "." + setter.getName()));
				}
			}
		}
		assertThat(refusing).as("setters that don't accept null").isEmpty();
	}

	@Test
	void hasEveryEvent() {
		JsonNode schema = api.schemas().get("ActionTypes");
		List<String> names = api.constants(schema).stream().map(JsonNode::asString).collect(Collectors.toList());
		// nobody receives it, and what it says is not documented
		names.remove("QUEST_USER_ENROLLMENT");
		names.removeAll(EventTypes.names());
		names.removeAll(Members.kinds(WebhookEventData.class).keySet());
		assertThat(names).as("events without a record").isEmpty();
		assertThat(EventTypes.names()).hasSize(79);
	}

}
