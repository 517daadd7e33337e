package dev.disruption.interaction.component;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.disruption.interaction.annotation.ComponentMapping;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.component.Signer.Signed;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.model.component.Component;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Custom ids that carry state: makes them from the patterns of the handlers, and finds the handlers by them. Ids of a pattern with
 * variables
 * are signed, so that what comes back is what was sent.
 */
public final class ComponentIds {

	private final Signer signer;

	private final Map<String, Registration> registrations = new LinkedHashMap<>();

	public ComponentIds(Signer signer) {
		this.signer = signer;
	}

	/**
	 * The custom id of a component or modal.
	 *
	 * @param pattern as in the annotation of its handler
	 * @param values of the variables, in their order
	 * @throws IllegalArgumentException if nothing handles the pattern, the values are too many or too few, or the custom id is longer than
	 * 100 characters
	 */
	public String of(String pattern, Object... values) {
		Registration registration = this.registrations.get(pattern);
		if (registration == null) {
			throw new IllegalArgumentException("Nothing handles '" + pattern + "'. There are " + this.registrations.keySet()
					+ ": annotate a method with @OnButton, @OnSelect or @OnModal.");
		}
		String text = registration.pattern.fill(values);
		String customId = registration.isSigned() ? this.signer.sign(text, registration.version) : text;
		if (customId.length() > Component.MAX_CUSTOM_ID) {
			throw new IllegalArgumentException("The custom id '" + text + "' has " + customId.length()
					+ " characters with its signature, Discord allows "
					+ Component.MAX_CUSTOM_ID + ": keep what is long somewhere else and put its id here.");
		}
		return customId;
	}

	/** Takes a handler into account. */
	public void add(InteractionHandler handler) {
		ComponentMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.method(), ComponentMapping.class);
		int version = (mapping != null) ? mapping.version() : 0;
		if (version < 0 || version > 63) {
			throw new HandlerDefinitionException(handler.method(), "the version is " + version + ", it can be 0 to 63.");
		}
		Registration registration = this.registrations.computeIfAbsent(handler.path(), path -> new Registration(new Pattern(path), version));
		if (registration.version != version || registration.handlers.putIfAbsent(handler.kind(), handler) != null) {
			throw new HandlerDefinitionException(handler.method(),
					"there is another handler of '" + handler.path() + "': " + registration.handlers.values() + ".");
		}
	}

	/** The handler that a custom id belongs to, or why it gets none; {@code null} if it is no custom id of any handler. */
	public @Nullable Found find(Kind kind, String customId) {
		Signed signed = this.signer.verify(customId);
		String text = (signed != null) ? signed.text() : withoutSignature(customId);
		for (Registration registration : this.registrations.values()) {
			InteractionHandler handler = registration.handlers.get(kind);
			Map<String, String> variables = (handler != null) ? registration.pattern.match(text) : null;
			if (handler != null && variables != null) {
				return new Found(handler, variables, refusal(registration, signed));
			}
		}
		return null;
	}

	private static @Nullable Refusal refusal(Registration registration, @Nullable Signed signed) {
		if (!registration.isSigned()) {
			return null;
		}
		if (signed == null) {
			return Refusal.FORGED;
		}
		return (signed.version() != registration.version) ? Refusal.OUTDATED : null;
	}

	private static String withoutSignature(String customId) {
		int split = customId.length() - Signer.LENGTH;
		return (split >= 0 && customId.charAt(split) == '~') ? customId.substring(0, split) : customId;
	}

	/** Why a custom id is not accepted. */
	public enum Refusal {

		/** it was not signed with any of the keys */
		FORGED,
		/** it was made for another version of the handler */
		OUTDATED

	}

	/**
	 * What a custom id led to.
	 *
	 * @param refusal why the handler must not be called; {@code null} if it may
	 */
	public record Found(InteractionHandler handler, Map<String, String> variables, @Nullable Refusal refusal) {
	}

	private static final class Registration {

		private final Pattern pattern;

		private final int version;

		private final Map<Kind, InteractionHandler> handlers = new LinkedHashMap<>();

		private Registration(Pattern pattern, int version) {
			this.pattern = pattern;
			this.version = version;
		}

		private boolean isSigned() { return !this.pattern.variables().isEmpty(); }

	}

}
