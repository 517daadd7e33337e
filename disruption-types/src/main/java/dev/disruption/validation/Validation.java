package dev.disruption.validation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.SnakeCase;
import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * Walks what a user has written and finds everything that Discord would refuse. Values that Discord sent are not looked into, other than
 * {@link Written} ones that are sent again.
 */
public final class Validation {

	private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
		@Override
		protected List<Part> computeValue(Class<?> record) {
			return Arrays.stream(record.getRecordComponents()).map(Part::of).toList();
		}
	};

	private static final ClassValue<Map<String, Limits>> SETTERS = new ClassValue<>() {
		@Override
		protected Map<String, Limits> computeValue(Class<?> body) {
			Map<String, Limits> limits = new HashMap<>();
			for (Method method : body.getMethods()) {
				if (method.getParameterCount() == 1 && Body.class.isAssignableFrom(method.getReturnType())) {
					limits.put(SnakeCase.of(method.getName()), Limits.of(method.getAnnotatedParameterTypes()[0]));
				}
			}
			return limits;
		}
	};

	private Validation() {
	}

	/**
	 * The value itself, if Discord would accept it as far as that can be told from the value alone.
	 *
	 * @throws InvalidValueException otherwise; names every violation
	 */
	public static <T> T check(T value) {
		List<Violation> violations = violations(value);
		if (!violations.isEmpty()) {
			throw new InvalidValueException(value.getClass(), violations);
		}
		return value;
	}

	/** Everything that Discord would refuse; empty if nothing. */
	public static List<Violation> violations(Object value) {
		Violations violations = new Violations();
		walk(value, Limits.NONE, violations);
		return violations.found();
	}

	private static void walk(@Nullable Object value, Limits limits, Violations violations) {
		if (value == null) {
			return;
		}
		limits.check(value, violations);
		if (value instanceof List<?> items) {
			for (int i = 0; i < items.size(); i++) {
				walk(items.get(i), limits.argument(0), violations.at(i));
			}
		}
		else if (value instanceof Map<?, ?> entries) {
			entries.forEach((key, item) -> walk(item, limits.argument(1), violations.at(String.valueOf(key))));
		}
		else if (value instanceof Body<?> body) {
			Map<String, Limits> setters = SETTERS.get(body.getClass());
			body.fields().forEach((name, item) -> walk(item, setters.getOrDefault(name, Limits.NONE), violations.at(name)));
		}
		else if (value instanceof Record && value.getClass().isAnnotationPresent(Written.class)) {
			PARTS.get(value.getClass()).forEach(part -> part.walk(value, violations));
		}
		else if (value instanceof Enum<?> constant && constant.name().equals("UNKNOWN")) {
			violations.add("UNKNOWN stands for what Discord sent and can't be sent itself");
		}
		if (value instanceof Checked checked) {
			checked.check(violations);
		}
	}

	/** One component of a record. */
	private record Part(String name, Method accessor, Limits limits, boolean nullable) {

		static Part of(RecordComponent component) {
			Method accessor = component.getAccessor();
			accessor.setAccessible(true);
			boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			return new Part(SnakeCase.of(component), accessor, Limits.of(component.getAnnotatedType()), nullable);
		}

		void walk(Object record, Violations violations) {
			Object value = value(record);
			if (value == null && !this.nullable) {
				violations.at(this.name).add("is missing");
			}
			Validation.walk(value, this.limits, violations.at(this.name));
		}

		private @Nullable Object value(Object record) {
			try {
				return this.accessor.invoke(record);
			}
			catch (IllegalAccessException | InvocationTargetException ex) {
				throw new IllegalStateException(this.accessor + " can't be called", ex);
			}
		}

	}

}
