package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Handles only so often; who comes too early is told when to come again. */
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Cooldown {

	/** How long a use counts: {@code 30s}, {@code 5m}, {@code PT1H}. */
	String value();

	/** How many uses there are in that time. */
	int uses() default 1;

	/** Whose uses are counted together. */
	Scope per() default Scope.USER;

	/** Whose uses are counted together. */
	enum Scope {

		/** each user has their own, everywhere */
		USER,
		/** each user has their own in each guild */
		MEMBER,
		/** everybody in a channel */
		CHANNEL,
		/** everybody in a guild */
		GUILD,
		/** everybody everywhere */
		GLOBAL

	}

}
