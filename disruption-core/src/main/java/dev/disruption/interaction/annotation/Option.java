package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.disruption.model.channel.Channel;
import org.springframework.core.annotation.AliasFor;

/**
 * Says more about an option of a {@link SlashCommand} than its parameter does. An option is required unless its parameter is
 * {@code @Nullable} or an {@code Optional}.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure">Application Command Option Structure</a>
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Option {

	/** 1 to 100 characters; by default the message {@code command.<command>.option.<name>.description}, or the name in words. */
	@AliasFor("value")
	String description() default "";

	/** The description. */
	@AliasFor("description")
	String value() default "";

	/** 1 to 32 lower-case characters; by default the name of the parameter. */
	String name() default "";

	/** The only values there are, as {@code "value"} or {@code "name=value"}; at most 25. An enum has its constants by itself. */
	String[] choices() default {};

	/** The smallest number, inclusive. */
	double min() default Double.NEGATIVE_INFINITY;

	/** The largest number, inclusive. */
	double max() default Double.POSITIVE_INFINITY;

	/** The fewest characters of a text: 0 to 6000. */
	int minLength() default 0;

	/** The most characters of a text: 1 to 6000. */
	int maxLength() default 6000;

	/** The types of channels that can be chosen; by default all. */
	Channel.Type[] channelTypes() default {};

	/** The files that can be attached, {@code image}, {@code video}, {@code audio} or an ending such as {@code ".pdf"}; by default all. */
	String[] fileTypes() default {};

}
