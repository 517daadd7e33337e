package dev.disruption.model.component;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/** Rules that several kinds of components share. */
final class Children {

	private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

	private Children() {
	}

	/** A component of a kind that is unknown here can stand anywhere: Discord has more kinds than this version. */
	@SafeVarargs
	static void require(@Nullable Component child, Violations violations, String parent, Class<? extends Component>... kinds) {
		if (child == null || child instanceof Component.Unknown || Stream.of(kinds).anyMatch(kind -> kind.isInstance(child))) {
			return;
		}
		violations.add(name(child.getClass()) + " can't stand in " + parent + ", only: "
				+ Stream.of(kinds).map(Children::name).collect(Collectors.joining(", ")));
	}

	private static String name(Class<?> kind) {
		return WORDS.matcher(kind.getSimpleName()).replaceAll(" ");
	}

	static void requireDistinct(Stream<@Nullable String> values, Violations violations, String field) {
		Set<String> seen = new HashSet<>();
		Set<String> repeated = new LinkedHashSet<>();
		values.forEach(value -> {
			if (value != null && !seen.add(value)) {
				repeated.add(value);
			}
		});
		violations.require(repeated.isEmpty(), "each " + field + " can be there once, more often are " + repeated);
	}

	static void requireOrder(Violations violations, String minField, @Nullable Integer min, String maxField, @Nullable Integer max) {
		if (min != null && max != null) {
			violations.require(min <= max, minField + " is " + min + ", more than " + maxField + ", which is " + max);
		}
	}

	/** Something that is required in a modal can't be answered with nothing. */
	static void requireChoice(Violations violations, @Nullable Integer minValues, @Nullable Boolean required) {
		violations.at("min_values")
			.require(minValues == null || minValues > 0 || Boolean.FALSE.equals(required), "0 values need required(false)");
	}

}
