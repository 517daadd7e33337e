package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.disruption.model.application.ApplicationIntegrationType;
import dev.disruption.model.command.ApplicationCommand.EntryPointHandlerType;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.permission.Permission;
import org.springframework.aot.hint.annotation.Reflective;
import org.springframework.core.annotation.AliasFor;

/**
 * A method that handles a command, and what Discord has to know of it.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">Application Commands</a>
 */
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Reflective
@InteractionMapping(kind = InteractionMapping.Kind.SLASH_COMMAND)
public @interface CommandMapping {

	@AliasFor(annotation = InteractionMapping.class, attribute = "kind")
	InteractionMapping.Kind kind() default InteractionMapping.Kind.SLASH_COMMAND;

	@AliasFor(annotation = InteractionMapping.class, attribute = "path")
	String name() default "";

	String description() default "";

	@AliasFor(annotation = InteractionMapping.class, attribute = "ephemeral")
	boolean ephemeral() default false;

	boolean nsfw() default false;

	Interaction.ContextType[] contexts() default {};

	ApplicationIntegrationType[] integrationTypes() default {};

	Permission[] defaultMemberPermissions() default {};

	String[] guilds() default {};

	EntryPointHandlerType handler() default EntryPointHandlerType.APP_HANDLER;

}
