package dev.disruption.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a factory of a value that does nothing until it is returned. Error Prone and IDEs warn when it is dropped. */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.CLASS)
public @interface CheckReturnValue {
}
