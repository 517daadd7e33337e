package dev.disruption.json;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, and only that: a field that was never set is absent, a field set to {@code null} is null.
 *
 * <p>A body belongs to one thread until it is sent.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class Body<B extends Body<B>> {

	private static final Pattern SECRET = Pattern.compile("token|secret");

	private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

	@SuppressWarnings("unchecked")
	protected final B set(String name, @Nullable Object value) {
		this.fields.put(name, value);
		return (B) this;
	}

	/** What was set so far, by the names of the JSON fields. */
	@JsonValue
	public final Map<String, @Nullable Object> fields() {
		return Collections.unmodifiableMap(this.fields);
	}

	/**
	 * What was set so far as the parameters of a query: enums and bit fields as the numbers or texts that stand for them, a list as several
	 * values. What is {@code null} is absent.
	 *
	 * @see <a href="https://docs.discord.com/developers/reference#array-query-strings">Array Query Strings</a>
	 */
	public final Map<String, List<String>> query() {
		Map<String, List<String>> query = new LinkedHashMap<>();
		this.fields.forEach((name, value) -> {
			if (value != null) {
				Collection<?> all = (value instanceof Collection<?> collection) ? collection : List.of(value);
				query.put(name, all.stream().map(Body::text).toList());
			}
		});
		return query;
	}

	private static String text(Object value) {
		if (value instanceof Enum<?> constant) {
			EnumTable table = EnumTable.of(constant.getDeclaringClass());
			return table.numeric() ? Integer.toString(table.code(constant)) : table.text(constant);
		}
		return (value instanceof Flags<?> flags) ? Long.toUnsignedString(flags.bits()) : value.toString();
	}

	/** A list for a parameter that takes several values in one text. */
	protected static @Nullable String commas(@Nullable Collection<?> values) {
		return (values != null) ? values.stream().map(String::valueOf).collect(Collectors.joining(",")) : null;
	}

	/** What was set, without the values of tokens and secrets. */
	@Override
	public String toString() {
		return this.fields.entrySet()
			.stream()
			.map(field -> field.getKey() + "=" + (SECRET.matcher(field.getKey()).find() ? "***" : field.getValue()))
			.collect(Collectors.joining(", ", getClass().getSimpleName() + "{", "}"));
	}

}
