package dev.disruption.interaction;

import java.lang.reflect.Method;

/** A command that Discord would refuse, found when the application starts. */
public final class CommandDefinitionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CommandDefinitionException(Method method, String problem) {
		super("Command method " + method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(): " + problem);
	}

}
