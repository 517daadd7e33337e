package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;
import org.springframework.core.annotation.AliasFor;

/** A method that is found by the custom id of a component or modal. */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Reflective
@InteractionMapping(kind = InteractionMapping.Kind.BUTTON)
public @interface ComponentMapping {

	@AliasFor(annotation = InteractionMapping.class, attribute = "kind")
	InteractionMapping.Kind kind() default InteractionMapping.Kind.BUTTON;

	@AliasFor(annotation = InteractionMapping.class, attribute = "path")
	String customId() default "";

	@AliasFor(annotation = InteractionMapping.class, attribute = "ephemeral")
	boolean ephemeral() default false;

	int version() default 0;

}
