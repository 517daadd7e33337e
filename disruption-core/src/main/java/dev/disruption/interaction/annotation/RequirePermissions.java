package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.disruption.model.permission.Permission;

/** Handles only where the user, or the bot, has these permissions in the channel; others are told which are missing. */
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RequirePermissions {

	/** What the user needs. */
	Permission[] value() default {};

	/** What the bot needs. */
	Permission[] bot() default {};

}
