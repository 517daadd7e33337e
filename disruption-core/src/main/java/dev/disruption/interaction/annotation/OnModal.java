package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Calls a method of any bean when a user submits a modal with this custom id. Its parameters are the variables of the custom id and the
 * fields
 * of the modal by their names, or a record with a component for each field; what it returns is the answer.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal">Modal</a>
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ComponentMapping(kind = InteractionMapping.Kind.MODAL)
public @interface OnModal {

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
