package dev.disruption.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface as a union: its records carry a {@link Code}, and the named property says which one a JSON object is.
 * A record without a code is meant by a text, its own name: {@code LOBBY_MESSAGE_CREATE} is {@code LobbyMessageCreate}.
 * One record keeps what is unknown: its one component is the whole JSON object.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DiscriminatedBy {

	/** the JSON property that holds the code */
	String value();

	/** whether the property stands in the object around the union, as {@code type} stands beside {@code data} in an interaction */
	boolean outside() default false;

}
