package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls a method of any bean when a handler of an interaction fails; what it returns is the answer. A method in the bean of the handler
 * goes
 * before others, and a closer type of exception before one that is more general.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@InteractionMapping(kind = InteractionMapping.Kind.FAILURE)
public @interface InteractionExceptionHandler {

	/** The exceptions; by default those that the method has as parameters. */
	Class<? extends Throwable>[] value() default {};

}
