package dev.disruption.json;

import tools.jackson.databind.PropertyNamingStrategies;

/** The name in JSON of a component: {@code globalName} is {@code global_name}. */
final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {

	private static final SnakeCase INSTANCE = new SnakeCase();

	private SnakeCase() {
	}

	static String of(String componentName) {
		return INSTANCE.translate(componentName);
	}

}
