package dev.disruption.interaction.handler;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.StringValueResolver;

/** The texts that Discord shows: what an annotation says, with {@code ${...}} resolved, else the application's messages, else a default. */
public final class Texts {

	private final MessageSource messages;

	private final StringValueResolver placeholders;

	public Texts(MessageSource messages, StringValueResolver placeholders) {
		this.messages = messages;
		this.placeholders = placeholders;
	}

	/** What an annotation says. */
	public String resolve(String text) {
		String resolved = this.placeholders.resolveStringValue(text);
		return (resolved != null) ? resolved : "";
	}

	/**
	 * The text in the application's own language.
	 *
	 * @param given what the annotation says; empty for nothing
	 * @param code names the message
	 */
	public String text(String given, String code, String otherwise) {
		if (!given.isEmpty()) {
			return resolve(given);
		}
		String message = message(code, Locale.ROOT);
		return (message != null) ? message : otherwise;
	}

	/** The message in a language. */
	public String message(String code, Locale locale, String otherwise) {
		String message = message(code, locale);
		return (message != null) ? message : otherwise;
	}

	/** The texts in Discord's languages, as far as the application has messages for them that differ. */
	public Map<String, String> localizations(String code, String text) {
		Map<String, String> localized = new LinkedHashMap<>();
		for (dev.disruption.model.reference.Locale locale : dev.disruption.model.reference.Locale.values()) {
			String message = message(code, locale.toJavaLocale());
			if (!locale.tag().isEmpty() && message != null && !message.equals(text)) {
				localized.put(locale.tag(), message);
			}
		}
		return localized;
	}

	private @Nullable String message(String code, Locale locale) {
		return this.messages.getMessage(code, null, null, locale);
	}

}
