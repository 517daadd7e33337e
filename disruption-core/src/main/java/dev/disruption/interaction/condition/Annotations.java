package dev.disruption.interaction.condition;

import java.lang.annotation.Annotation;

import dev.disruption.interaction.handler.InteractionHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Finds what a method says, or else its class. */
final class Annotations {

	private Annotations() {
	}

	static <A extends Annotation> @Nullable A find(InteractionHandler handler, Class<A> type) {
		A own = AnnotatedElementUtils.findMergedAnnotation(handler.method(), type);
		return (own != null) ? own : AnnotatedElementUtils.findMergedAnnotation(handler.method().getDeclaringClass(), type);
	}

}
