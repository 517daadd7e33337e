package dev.disruption.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of properties, from the metadata that the compiler wrote. */
final class ConfigurationReference {

	private static final String PREFIX = "disruption.";

	private ConfigurationReference() {
	}

	static String write() throws IOException {
		Map<String, JsonNode> properties = new TreeMap<>();
		Map<String, JsonNode> hints = new TreeMap<>();
		ClassLoader loader = ConfigurationReference.class.getClassLoader();
		for (URL file : Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream json = file.openStream()) {
				JsonNode metadata = JsonMapper.shared().readTree(json);
				metadata.path("properties").forEach(property -> add(properties, property));
				metadata.path("hints").forEach(hint -> add(hints, hint));
			}
		}
		StringBuilder page = new StringBuilder("= Configuration properties\n\nAll ").append(properties.size())
			.append(" of them, in the order of their names. Any of Spring Boot's ways to write and to set a property will do: "
					+ "`disruption.dispatch.max-size` is `DISRUPTION_DISPATCH_MAXSIZE` as an environment variable.\n");
		for (String group : groups(properties.keySet())) {
			page.append("\n== ").append(group).append("\n\n[cols=\"4,2,5\"]\n|===\n| property | default | meaning\n\n");
			properties.forEach((name, property) -> {
				if (group(name).equals(group)) {
					row(page, name, property, hints.get(name));
				}
			});
			page.append("|===\n");
		}
		return page.toString();
	}

	private static void add(Map<String, JsonNode> byName, JsonNode node) {
		String name = node.path("name").asString();
		if (name.startsWith(PREFIX)) {
			byName.put(name, node);
		}
	}

	private static Set<String> groups(Set<String> names) {
		return names.stream().map(ConfigurationReference::group).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The name up to its second dot: {@code disruption.gateway}. */
	private static String group(String name) {
		int end = name.indexOf('.', PREFIX.length());
		return (end < 0) ? "disruption" : name.substring(0, end);
	}

	private static void row(StringBuilder page, String name, JsonNode property, @Nullable JsonNode hint) {
		page.append("| `").append(name).append("`\n| ").append(value(property.path("defaultValue"))).append("\n| ")
			.append(escape(property.path("description").asString("")));
		if (hint != null && hint.path("providers").isEmpty()) {
			page.append(". One of ").append(StreamSupport.stream(hint.path("values").spliterator(), false)
				.map(one -> "`" + one.path("value").asString() + "`")
				.collect(Collectors.joining(", ")));
		}
		page.append("\n\n");
	}

	private static String value(JsonNode value) {
		if (value.isArray()) {
			return StreamSupport.stream(value.spliterator(), false).map(ConfigurationReference::value).collect(Collectors.joining(", "));
		}
		return value.isMissingNode() ? "" : "`+" + value.asString() + "+`";
	}

	private static String escape(String text) {
		return text.replace("|", "\\|").replace("{", "\\{");
	}

}
