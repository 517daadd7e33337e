package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Makes a method of any bean a command that users write as a message: {@code !roll 2d6}. Its parameters are filled in in their order, or by
 * name as in {@code --dice 2d6}; text in quotes is one value, and the last text takes the rest of the line. The same method may be a
 * {@link SlashCommand} as well. Reading messages of others needs the privileged intent {@code MESSAGE_CONTENT}.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@InteractionMapping(kind = InteractionMapping.Kind.TEXT_COMMAND)
public @interface TextCommand {

	/** 1 to 32 lower-case characters, and the names of subcommands behind it; by default the name of the method. */
	@AliasFor(annotation = InteractionMapping.class, attribute = "path")
	String name() default "";

	/** The name. */
	@AliasFor(annotation = InteractionMapping.class, attribute = "path")
	String value() default "";

	/** Other names of the command. */
	String[] aliases() default {};

	/**
	 * What the help says; by default what the slash command of the same method says, the message {@code command.<name>.description}, or
	 * nothing.
	 */
	String description() default "";

}
