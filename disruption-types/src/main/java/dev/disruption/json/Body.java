package dev.disruption.json;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, and only that: a field that was never set is absent, a field set to {@code null} is null.
 *
 * <p>A body belongs to one thread until it is sent.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class Body<B extends Body<B>> implements Cloneable {

	private static final Pattern SECRET = Pattern.compile("token|secret|^code$|code_verifier");

	private Map<String, @Nullable Object> fields = new LinkedHashMap<>();

	@SuppressWarnings("unchecked")
	protected final B set(String name, @Nullable Object value) {
		this.fields.put(name, value);
		return (B) this;
	}

	/** A copy in which one more field is set, by its name in JSON; also one that has no setter here. */
	public final B with(String name, @Nullable Object value) {
		return copy().set(name, value);
	}

	@SuppressWarnings("unchecked")
	private B copy() {
		try {
			Body<B> copy = (Body<B>) clone();
			copy.fields = new LinkedHashMap<>(this.fields);
			return (B) copy;
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What was set so far, by the names of the fields. */
	public final Map<String, @Nullable Object> fields() {
		return Collections.unmodifiableMap(this.fields);
	}

	/** What was set so far as the fields of a JSON object, which files are not among. */
	@JsonValue
	public Map<String, @Nullable Object> json() {
		Map<String, @Nullable Object> json = new LinkedHashMap<>(this.fields);
		json.values().removeIf(Body::isFile);
		return json;
	}

	/**
	 * The files that are sent beside the JSON, by the names of their form fields, such as {@code files[0]}; those of the bodies within this
	 * one are among them.
	 */
	public final Map<String, Upload> files() {
		Map<String, Upload> files = new LinkedHashMap<>();
		this.fields.forEach((name, value) -> {
			if (value instanceof Upload file) {
				files.put(name, file);
			}
			else if (value instanceof Body<?> body) {
				files.putAll(body.files());
			}
			else if (value instanceof List<?> list) {
				IntStream.range(0, list.size())
					.filter(index -> list.get(index) instanceof Upload)
					.forEach(index -> files.put(name + "[" + index + "]", (Upload) list.get(index)));
			}
		});
		return files;
	}

	private static boolean isFile(@Nullable Object value) {
		return value instanceof Upload || (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Upload);
	}

	/**
	 * What was set so far as the parameters of a query or form: enums and bit fields as the numbers or texts that stand for them, a list as
	 * several values. What is {@code null} is absent, and so are files.
	 *
	 * @see <a href="https://docs.discord.com/developers/reference#array-query-strings">Array Query Strings</a>
	 */
	public final Map<String, List<String>> query() {
		Map<String, List<String>> query = new LinkedHashMap<>();
		this.fields.forEach((name, value) -> {
			if (value != null && !isFile(value)) {
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

	/** A list for a parameter that takes several values in one text, as OAuth2 writes them. */
	protected static String spaces(Collection<?> values) {
		return values.stream().map(Body::text).collect(Collectors.joining(" "));
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
