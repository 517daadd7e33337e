package dev.disruption.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

	@Override
	public String toString() {
		return getClass().getSimpleName() + this.fields;
	}

}
