package dev.disruption.interaction.handler;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/** Looks at the arguments before a handler is called. */
@FunctionalInterface
public interface ArgumentCheck {

	/** @throws InvalidArgumentException if the handler must not be called with them; the user is told the message */
	void check(Object bean, Method method, @Nullable Object[] arguments);

}
