package dev.disruption.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What an IDE knows of the properties, as the compiler wrote it. */
class PropertiesMetadataTests {

	/** Nothing to begin with, or something that only the running application knows: descriptions say so. */
	private static final Set<String> WITHOUT_DEFAULT = Set.of("disruption.token", "disruption.gateway.intents", "disruption.gateway.url",
			"disruption.gateway.identify-reserve", "disruption.commands.development-guild", "disruption.connection.proxy.host",
			"disruption.connection.proxy.username", "disruption.connection.proxy.password", "disruption.connection.ssl.bundle");

	private static final Pattern ENUM = Pattern.compile("(dev\\.disruption\\.[\\w.$]+)>?$");

	private final JsonNode metadata = metadata();

	@Test
	void everyPropertyHasADescriptionOfOneSentence() {
		assertThat(properties()).hasSizeGreaterThan(30).allSatisfy((name, property) -> {
			String description = property.path("description").asString("");
			assertThat(description).as(name).isNotBlank().doesNotContain("\n");
		});
	}

	@Test
	void everyPropertyHasADefaultUnlessItNamesSomethingOfTheUser() {
		Set<String> without = properties().entrySet()
			.stream()
			.filter(entry -> !entry.getValue().has("defaultValue") && !isContainer(entry.getValue().path("type").asString()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(WITHOUT_DEFAULT).containsAll(without);
	}

	@Test
	void everyEnumHasHintsForAllOfItsConstants() throws ClassNotFoundException {
		Map<String, List<String>> hints = hints();
		for (Map.Entry<String, JsonNode> entry : properties().entrySet()) {
			Matcher type = ENUM.matcher(entry.getValue().path("type").asString());
			Class<?> enumeration = type.find() ? ClassUtils.forName(type.group(1), null) : Object.class;
			if (enumeration.isEnum()) {
				assertThat(hints).as("META-INF/additional-spring-configuration-metadata.json").containsKey(entry.getKey());
				assertThat(hints.get(entry.getKey())).as(entry.getKey()).containsExactlyElementsOf(constants(enumeration));
			}
		}
	}

	@Test
	void everyHintIsForAProperty() {
		assertThat(properties().keySet()).containsAll(hints().keySet());
	}

	private static List<String> constants(Class<?> enumeration) {
		return Arrays.stream(Objects.requireNonNull(enumeration.getEnumConstants()))
			.map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

	/** Absent is empty. */
	private static boolean isContainer(String type) {
		return type.startsWith("java.util.");
	}

	private Map<String, JsonNode> properties() {
		Map<String, JsonNode> properties = new LinkedHashMap<>();
		this.metadata.path("properties")
			.forEach(property -> properties.put(property.path("name").asString(), property));
		return properties;
	}

	private Map<String, List<String>> hints() {
		Map<String, List<String>> hints = new LinkedHashMap<>();
		this.metadata.path("hints")
			.forEach(hint -> hints.put(hint.path("name").asString(), StreamSupport.stream(hint.path("values").spliterator(), false)
				.map(value -> value.path("value").asString())
				.toList()));
		return hints;
	}

	private static JsonNode metadata() {
		try (InputStream file = DisruptionProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			return JsonMapper.shared().readTree(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
