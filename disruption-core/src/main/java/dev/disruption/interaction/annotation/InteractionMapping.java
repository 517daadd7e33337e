package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * What a method handles. All annotations of handlers are composed from this one, and an application can compose its own.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving and Responding to Interactions</a>
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Reflective
public @interface InteractionMapping {

	Kind kind();

	/** The command's name, with the names of its group and subcommand behind it; or the pattern of the component's custom id. */
	String path() default "";

	/** Whether only the user sees that the bot is thinking, if the method takes so long that the answer has to be deferred. */
	boolean ephemeral() default false;

	/** What a user does. */
	enum Kind {

		/** types a command */
		SLASH_COMMAND,
		/** chooses a command from the menu of a user */
		USER_COMMAND,
		/** chooses a command from the menu of a message */
		MESSAGE_COMMAND,
		/** opens the application's activity */
		ENTRY_POINT,
		/** types an option that proposes values */
		AUTOCOMPLETE,
		/** clicks a button */
		BUTTON,
		/** chooses from a menu of a message */
		SELECT,
		/** submits a modal */
		MODAL,
		/** writes a message that begins with the prefix and the name of a command */
		TEXT_COMMAND,
		/** does something that fails */
		FAILURE;

		/** Whether the method is one of a command that is registered with Discord. */
		public boolean isCommand() {
			return this == SLASH_COMMAND || this == USER_COMMAND || this == MESSAGE_COMMAND || this == ENTRY_POINT;
		}

		/** Whether the method is found by a custom id. */
		public boolean hasCustomId() {
			return this == BUTTON || this == SELECT || this == MODAL;
		}

	}

}
