package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Says more about an option of a {@link SlashCommand} than its parameter does. An option is required unless its parameter is
 * {@code @Nullable}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Option {

	/** 1 to 100 characters; by default the name in words. */
	@AliasFor("value")
	String description() default "";

	/** The description. */
	@AliasFor("description")
	String value() default "";

	/** 1 to 32 lower-case characters; by default the name of the parameter. */
	String name() default "";

}
