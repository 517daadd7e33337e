package dev.disruption.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;

/**
 * Starts the application on a simulated Discord of its own, whatever token is configured. A {@link Discord} can be injected, and speaks for
 * the people in it. The test begins when the bot is ready.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
public @interface DiscordTest {

	/** The application to start; by default the one whose {@code @SpringBootApplication} is found above the test. */
	@AliasFor(annotation = SpringBootTest.class)
	Class<?>[] classes() default {};

	/** Properties in the form {@code key=value} that are added to those of the application. */
	@AliasFor(annotation = SpringBootTest.class)
	String[] properties() default {};

	/** Whether the bot may break rules of Discord's protocol; otherwise a test fails in which it does. */
	boolean lenient() default false;

}
