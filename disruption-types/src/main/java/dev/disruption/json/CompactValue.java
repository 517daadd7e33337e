package dev.disruption.json;

import org.jspecify.annotations.Nullable;

/** How the values of one type are kept as bytes. */
interface CompactValue {

	void write(Object value, CompactWriter to);

	Object read(CompactReader from);

	/** What a component of this type is when Discord sends nothing for it, and it can't be {@code null}. */
	default @Nullable Object absent() {
		return null;
	}

	/** Whether a value needs no bytes. */
	default boolean isAbsent(Object value, @Nullable Object absent) {
		return absent != null && absent.equals(value);
	}

	/** Changes whenever the bytes would mean something else. */
	String describe();

}
