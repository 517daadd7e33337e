package dev.disruption.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What Discord accepts in a record component or the parameter of a setter: how many characters a text has, how many items a list, how large
 * a number is. {@code @Limit(max = 10) List<@Limit(max = 60) String>} limits the list and each of its texts.
 *
 * <p>Characters are Unicode code points. White space around a text does not count towards its maximum, as Discord trims it.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limit {

	/** what {@link #pattern} and {@link #as} say of the address of a page */
	String WEB_ADDRESS = "(?i)https?://\\S+";

	/** what {@link #pattern} and {@link #as} say of the address of a picture, which may be a file of the same request */
	String MEDIA_ADDRESS = "(?i)(https?|attachment)://\\S+";

	long min() default Long.MIN_VALUE;

	long max() default Long.MAX_VALUE;

	/** a regular expression that the whole text has to match; empty for any text */
	String pattern() default "";

	/** the pattern in words, for the message about a text that doesn't match; empty where the pattern itself says it best */
	String as() default "";

}
