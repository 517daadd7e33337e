package dev.disruption.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The position of a flag in its bit field: {@code @Bit(6)} is Discord's {@code 1 << 6}. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bit {

	/** 0 to 63 */
	int value();

}
