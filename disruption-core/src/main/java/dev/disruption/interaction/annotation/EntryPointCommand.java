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
import org.springframework.core.annotation.AliasFor;

/**
 * Makes a method of any bean the command that opens the application's activity. It calls
 * {@code InteractionReply.launchActivity()}, or answers otherwise. There can be one, and it is global.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#entry-point-commands">Entry Point Commands</a>
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@CommandMapping(kind = InteractionMapping.Kind.ENTRY_POINT)
public @interface EntryPointCommand {

	/** 1 to 32 characters; by default the name of the method in words, {@code launchGame} being {@code Launch game}. */
	@AliasFor(annotation = CommandMapping.class, attribute = "name")
	String name() default "";

	/** The name. */
	@AliasFor(annotation = CommandMapping.class, attribute = "name")
	String value() default "";

	/** 1 to 100 characters; by default the message {@code command.<name>.description}, or the name in words. */
	@AliasFor(annotation = CommandMapping.class)
	String description() default "";

	/** Who handles the command: this method, or Discord, which opens the activity itself and never calls the method. */
	@AliasFor(annotation = CommandMapping.class)
	EntryPointHandlerType handler() default EntryPointHandlerType.APP_HANDLER;

	/** Whether only the user sees that the bot is thinking, if the answer has to be deferred. */
	@AliasFor(annotation = CommandMapping.class)
	boolean ephemeral() default false;

	/** Whether the command is only for adults: Discord offers it in age-restricted channels. */
	@AliasFor(annotation = CommandMapping.class)
	boolean nsfw() default false;

	/** Where the command can be used; by default everywhere. */
	@AliasFor(annotation = CommandMapping.class)
	Interaction.ContextType[] contexts() default {};

	/** Whether guilds install the command or users do; by default as the application's settings say. */
	@AliasFor(annotation = CommandMapping.class)
	ApplicationIntegrationType[] integrationTypes() default {};

	/** The permissions that members need to see the command, unless a guild decides otherwise; by default none. */
	@AliasFor(annotation = CommandMapping.class)
	Permission[] defaultMemberPermissions() default {};

}
