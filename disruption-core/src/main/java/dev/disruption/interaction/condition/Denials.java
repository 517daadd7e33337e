package dev.disruption.interaction.condition;

import dev.disruption.interaction.handler.InvalidArgumentException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.ClassUtils;

/** Failures by which a handler says that it was not used after all. */
final class Denials {

	private static final boolean SECURITY = ClassUtils.isPresent("org.springframework.security.access.AccessDeniedException",
			Denials.class.getClassLoader());

	private Denials() {
	}

	static boolean isDenial(Throwable failure) {
		return failure instanceof InvalidArgumentException || SECURITY && Security.isDenial(failure);
	}

	/** Loaded only where Spring Security is. */
	private static final class Security {

		static boolean isDenial(Throwable failure) {
			return failure instanceof AccessDeniedException;
		}

	}

}
