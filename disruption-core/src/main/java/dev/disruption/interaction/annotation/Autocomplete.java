package dev.disruption.interaction.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Proposes values while a user types an option. A {@code String} parameter takes what is typed, parameters with {@link Option} what the
 * other
 * options have; what the method returns is at most 25 values, or a map from the names that are shown to values.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#autocomplete">Autocomplete</a>
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@InteractionMapping(kind = InteractionMapping.Kind.AUTOCOMPLETE)
public @interface Autocomplete {

	/** The command with its group and subcommand, and the option behind them: {@code "tag show name"}. */
	@AliasFor(annotation = InteractionMapping.class, attribute = "path")
	String value();

}
