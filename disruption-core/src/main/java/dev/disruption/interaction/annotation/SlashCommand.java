package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;
import org.springframework.core.annotation.AliasFor;

/**
 * Makes a method of any bean a slash command. Its parameters are the command's options, what it returns is the answer.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#slash-commands">Slash Commands</a>
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Reflective
public @interface SlashCommand {

	/** 1 to 32 lower-case characters; by default the name of the method, {@code rollDice} being {@code roll-dice}. */
	@AliasFor("value")
	String name() default "";

	/** The name. */
	@AliasFor("name")
	String value() default "";

	/** 1 to 100 characters; by default the name in words. */
	String description() default "";

}
