package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Calls a method of any bean when a user chooses from a menu of a message, of any of the five kinds. Its parameters are the variables of
 * the
 * custom id by their names, and a list of what was chosen; what it returns is the answer.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#string-select">Select Menus</a>
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ComponentMapping(kind = InteractionMapping.Kind.SELECT)
public @interface OnSelect {

	/** The pattern of the custom id; variables in it carry state: {@code "vote:{poll}:{choice}"}. */
	@AliasFor(annotation = ComponentMapping.class, attribute = "customId")
	String value();

	/** Counts up when the variables change their meaning: what was sent before is then refused as outdated. 0 to 63. */
	@AliasFor(annotation = ComponentMapping.class)
	int version() default 0;

	/** Whether only the user sees that the bot is thinking, if the answer has to be deferred. */
	@AliasFor(annotation = ComponentMapping.class)
	boolean ephemeral() default false;

}
