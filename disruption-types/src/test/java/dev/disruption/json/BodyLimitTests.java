package dev.disruption.json;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.validation.Limit;
import dev.disruption.validation.Validation;
import dev.disruption.validation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each limit at a setter is one that the validation knows. */
class BodyLimitTests {

	static Stream<Method> limited() {
		return BodyTests.bodies().flatMap(BodyTests::setters).filter(setter -> limit(setter) != null);
	}

	private static Limit limit(Method setter) {
		return setter.getAnnotatedParameterTypes()[0].getAnnotation(Limit.class);
	}

	@Test
	void findsTheLimits() {
		assertThat(limited().count()).isGreaterThan(120);
	}

	@ParameterizedTest
	@MethodSource("limited")
	void acceptsTheEdgesAndNothingBeyond(Method setter) throws ReflectiveOperationException {
		Limit limit = limit(setter);
		if (limit.max() != Long.MAX_VALUE) {
			assertThat(paths(setter, limit.max())).doesNotContain(name(setter));
			assertThat(paths(setter, limit.max() + 1)).contains(name(setter));
		}
		if (limit.min() != Long.MIN_VALUE) {
			assertThat(paths(setter, limit.min())).doesNotContain(name(setter));
			if (limit.min() > 0 || Number.class.isAssignableFrom(setter.getParameterTypes()[0])) {
				assertThat(paths(setter, limit.min() - 1)).contains(name(setter));
			}
		}
	}

	private static String name(Method setter) {
		return SnakeCase.of(setter.getName());
	}

	private static List<String> paths(Method setter, long size) throws ReflectiveOperationException {
		Body<?> body = newBody(setter);
		setter.invoke(body, value(setter.getParameterTypes()[0], size));
		return Validation.violations(body).stream().map(Violation::path).toList();
	}

	private static Body<?> newBody(Method setter) throws ReflectiveOperationException {
		Class<? extends Body<?>> type = BodyTests.bodies()
			.filter(body -> setter.getDeclaringClass().isAssignableFrom(body))
			.findFirst()
			.orElseThrow();
		return type.getConstructor().newInstance();
	}

	private static Object value(Class<?> type, long size) {
		if (type == String.class) {
			return "x".repeat((int) size);
		}
		if (type == List.class) {
			return Collections.nCopies((int) size, null);
		}
		return (type == Double.class) ? (Object) (double) size : (Object) (int) size;
	}

}
