package dev.disruption.interaction.handler;

import java.lang.reflect.Method;

/** A handler that can't work, or a command that Discord would refuse; found when the application starts. */
public final class HandlerDefinitionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public HandlerDefinitionException(Method method, String problem) {
		super(describe(method) + ": " + problem);
	}

	static String describe(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
	}

}
