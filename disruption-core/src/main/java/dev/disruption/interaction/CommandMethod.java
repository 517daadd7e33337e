package dev.disruption.interaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** A method that handles a command. */
final class CommandMethod {

	private final Supplier<Object> bean;

	private final Method method;

	private final String name;

	private final String description;

	private final List<CommandParameter> parameters;

	CommandMethod(Supplier<Object> bean, Method method, String name, String description, List<CommandParameter> parameters) {
		this.bean = bean;
		this.method = method;
		this.name = name;
		this.description = description;
		this.parameters = parameters;
		ReflectionUtils.makeAccessible(method);
	}

	String name() {
		return this.name;
	}

	/** What Discord has to know of the command. */
	CreateApplicationCommand definition() {
		List<ApplicationCommandOption> options = this.parameters.stream()
			.filter(CommandParameter.Value.class::isInstance)
			.map(parameter -> ((CommandParameter.Value) parameter).definition())
			// Discord wants the required options first; the order of a method's parameters is free
			.sorted(Comparator.comparing((ApplicationCommandOption option) -> !option.required()))
			.toList();
		return new CreateApplicationCommand().name(this.name).description(this.description).options(options);
	}

	@Nullable
	Object invoke(Interaction interaction, ApplicationCommandData data) throws Exception {
		Object[] arguments = this.parameters.stream().map(parameter -> parameter.argument(interaction, data)).toArray();
		try {
			return this.method.invoke(this.bean.get(), arguments);
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowException(ex.getTargetException());
			throw ex;
		}
	}

	@Override
	public String toString() {
		return "/" + this.name + " (" + this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName() + ")";
	}

}
