package dev.disruption.validation;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The {@link Limit}s that stand at one place, those of type arguments included. */
final class Limits {

	static final Limits NONE = new Limits(null, List.of());

	private final @Nullable Limit limit;

	private final @Nullable Pattern pattern;

	private final List<Limits> arguments;

	private Limits(@Nullable Limit limit, List<Limits> arguments) {
		this.limit = limit;
		this.pattern = (limit != null && !limit.pattern().isEmpty()) ? Pattern.compile(limit.pattern()) : null;
		this.arguments = arguments;
	}

	static Limits of(AnnotatedType type) {
		List<Limits> arguments = (type instanceof AnnotatedParameterizedType parameterized)
				? Arrays.stream(parameterized.getAnnotatedActualTypeArguments()).map(Limits::of).toList()
				: List.of();
		return new Limits(((AnnotatedElement) type).getAnnotation(Limit.class), arguments);
	}

	/** The limits of the values of a list (0) or map (1). */
	Limits argument(int index) {
		return (index < this.arguments.size()) ? this.arguments.get(index) : NONE;
	}

	void check(Object value, Violations violations) {
		if (this.limit == null) {
			return;
		}
		if (value instanceof String text) {
			check(this.limit, text, violations);
		}
		else if (value instanceof Collection<?> items) {
			range(this.limit, items.size(), items.size(), (items.size() == 1) ? " item" : " items", violations);
		}
		else if (value instanceof Map<?, ?> entries) {
			range(this.limit, entries.size(), entries.size(), " entries", violations);
		}
		else if (value instanceof Double number) {
			violations.require(number >= this.limit.min() && number <= this.limit.max(),
					number + ", has to be between " + this.limit.min() + " and " + this.limit.max());
		}
		else if (value instanceof Number number) {
			range(this.limit, number.longValue(), number.longValue(), "", violations);
		}
	}

	private void check(Limit limit, String text, Violations violations) {
		int trimmed = length(text.strip());
		range(limit, length(text), trimmed, (trimmed == 1) ? " character" : " characters", violations);
		if (this.pattern != null && !this.pattern.matcher(text).matches()) {
			violations.add("'" + text + (limit.as().isEmpty() ? "' has to match " + limit.pattern() : "' has to be " + limit.as()));
		}
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	private static void range(Limit limit, long least, long most, String unit, Violations violations) {
		if (most > limit.max()) {
			violations.add(most + unit + ", at most " + limit.max());
		}
		else if (least < limit.min()) {
			violations.add(least + unit + ", at least " + limit.min());
		}
	}

}
