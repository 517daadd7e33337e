package dev.disruption.interaction;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

import dev.disruption.interaction.handler.ArgumentCheck;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InvalidArgumentException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.MethodValidator;
import org.springframework.validation.method.ParameterValidationResult;

/** Checks the constraints that a handler's parameters have: those that Discord knows too, and all others. */
public final class ConstraintCheck implements ArgumentCheck {

	private final MethodValidator validator;

	public ConstraintCheck(MethodValidator validator) {
		this.validator = validator;
	}

	@Override
	public void check(Object bean, Method method, @Nullable Object[] arguments) {
		// a suspending function has a parameter more, which is its continuation
		@Nullable Object[] all = Arrays.copyOf(arguments, method.getParameterCount());
		MethodValidationResult result = this.validator.validateArguments(bean, method, null, all, new Class<?>[0]);
		if (result.hasErrors()) {
			throw new InvalidArgumentException(result.getParameterValidationResults()
				.stream()
				.map(ConstraintCheck::describe)
				.collect(Collectors.joining("\n")));
		}
	}

	private static String describe(ParameterValidationResult result) {
		String name = result.getMethodParameter().getParameterName();
		String messages = result.getResolvableErrors().stream().map(error -> error.getDefaultMessage()).collect(Collectors.joining(", "));
		return "`" + ((name != null) ? HandlerParameter.kebabCase(name) : "value") + "` " + messages;
	}

}
