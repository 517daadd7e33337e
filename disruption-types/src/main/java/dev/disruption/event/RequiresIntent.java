package dev.disruption.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.disruption.model.gateway.Intent;

/** The intents that bring an event; one of them is enough. Events without it are always sent. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresIntent {

	Intent[] value();

}
