package dev.disruption.autoconfigure;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Says which property is wrong: Spring Boot prints its name, its value, where it comes from, and why it can't be. */
final class PropertyCheck {

	private PropertyCheck() {
	}

	/** @param reason what the value has to be instead, in a sentence without full stop */
	static void that(boolean valid, String property, @Nullable Object value, String reason) {
		if (!valid) {
			throw failure(property, value, reason);
		}
	}

	static InvalidConfigurationPropertyValueException failure(String property, @Nullable Object value, @Nullable String reason) {
		return new InvalidConfigurationPropertyValueException(property, value, reason);
	}

	/** Blames a property for an {@link IllegalArgumentException}. */
	static <T> T using(String property, @Nullable Object value, Supplier<T> made) {
		try {
			return made.get();
		}
		catch (IllegalArgumentException ex) {
			throw failure(property, value, ex.getMessage());
		}
	}

	/** Blames a property whose value nobody may see; Spring Boot would print it. */
	static <T> T usingSecret(String property, Supplier<T> made) {
		try {
			return made.get();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidSecretException(property, ex);
		}
	}

}
