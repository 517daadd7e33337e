package dev.disruption.interaction.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.ResolvableType;

/**
 * A parameter of a handler.
 *
 * @param parameter with the name that the code gives it, if that is known
 * @param kind what the handler handles
 * @param path the command, or the pattern of the custom id
 * @param variables the names in the pattern
 */
public record HandlerParameter(MethodParameter parameter, Kind kind, String path, Set<String> variables) {

	public Method method() { return Objects.requireNonNull(this.parameter.getMethod()); }

	/** The type of the argument, or of what is in the {@code Optional}. */
	public ResolvableType type() {
		ResolvableType declared = ResolvableType.forMethodParameter(this.parameter);
		return isOptional() ? declared.getGeneric(0) : declared;
	}

	/** Whether what a user enters are options. */
	public boolean hasOptions() { return this.kind == Kind.SLASH_COMMAND || this.kind == Kind.TEXT_COMMAND || this.kind == Kind.AUTOCOMPLETE; }

	/** Whether there has to be an argument: it is neither {@code @Nullable} nor an {@code Optional}. */
	public boolean isRequired() { return !isOptional() && Nullness.forMethodParameter(this.parameter) != Nullness.NULLABLE; }

	public boolean isOptional() { return this.parameter.getParameterType() == Optional.class; }

	public <A extends Annotation> @Nullable A annotation(Class<A> type) { return this.parameter.getParameterAnnotation(type); }

	/**
	 * The name in the code.
	 *
	 * @throws HandlerDefinitionException if it was compiled away
	 */
	public String name() {
		String name = this.parameter.getParameterName();
		if (name == null) {
			throw error("the name of parameter " + this.parameter.getParameterIndex()
					+ " is not known. Compile with -parameters, as Spring Boot's parent does, or name it by its annotation.");
		}
		return name;
	}

	/** The name as options have it: {@code howMany} is {@code how-many}. */
	public String kebabName() { return kebabCase(name()); }

	/** Wraps what was found as the parameter wants it. */
	public @Nullable Object wrap(@Nullable Object value) {
		if (isOptional()) {
			return Optional.ofNullable(value);
		}
		return (value != null) ? value : zero(this.parameter.getParameterType());
	}

	public HandlerDefinitionException error(String problem) { return new HandlerDefinitionException(method(), problem); }

	/** {@code rollDice} as {@code roll-dice}. */
	public static String kebabCase(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
	}

	private static @Nullable Object zero(Class<?> type) {
		if (type == boolean.class) {
			return false;
		}
		if (type == int.class) {
			return 0;
		}
		if (type == long.class) {
			return 0L;
		}
		return (type == double.class) ? (Object) 0.0 : null;
	}

}
