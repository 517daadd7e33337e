package dev.disruption.json;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies;

/** The name in JSON of a component: {@code globalName} is {@code global_name}. */
public final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {

	private static final SnakeCase INSTANCE = new SnakeCase();

	private SnakeCase() {
	}

	/** The name in JSON of a component: the one that it is given there, or its own in snake case. */
	public static String of(RecordComponent component) {
		JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
		return (property != null && !property.value().isEmpty()) ? property.value() : of(component.getName());
	}

	public static String of(String componentName) {
		return INSTANCE.translate(componentName);
	}

}
