package dev.disruption.validation;

import java.lang.reflect.Method;

import dev.disruption.json.DiscordJson;

/** Values that Discord would refuse, which no public way leads to. */
final class Drafts {

	private Drafts() {
	}

	/** What a builder would build if it didn't validate. */
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	static <T> T draft(Object builder) {
		try {
			Method unchecked = builder.getClass().getDeclaredMethod("unchecked");
			unchecked.setAccessible(true);
			return (T) unchecked.invoke(builder);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalArgumentException(builder + " is no builder", ex);
		}
	}

	/** What is read is never validated; apostrophes stand for quotation marks. */
	static <T> T read(Class<T> type, String json) {
		return DiscordJson.mapper().readValue(json.replace('\'', '"'), type);
	}

}
