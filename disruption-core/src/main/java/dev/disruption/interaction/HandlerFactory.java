package dev.disruption.interaction;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.disruption.interaction.annotation.CommandMapping;
import dev.disruption.interaction.annotation.InteractionMapping;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.argument.ArgumentResolvers;
import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.Calls;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Interceptor;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.model.command.ApplicationCommandOption;
import org.springframework.core.KotlinDetector;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotatedMethod;

/** Makes a handler out of a method, or says what is wrong with it. */
public final class HandlerFactory {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private final ArgumentResolvers arguments;

	private final ResultHandlers results;

	private final List<Interceptor> interceptors;

	private final Calls calls;

	private final Texts texts;

	/**
	 * @param interceptors what is first stands outermost
	 * @param calls how methods are called
	 */
	public HandlerFactory(ArgumentResolvers arguments, ResultHandlers results, List<Interceptor> interceptors, Calls calls,
			Texts texts) {
		this.calls = calls;
		this.arguments = arguments;
		this.results = results;
		this.interceptors = List.copyOf(interceptors);
		this.texts = texts;
	}

	InteractionHandler create(Supplier<Object> bean, Method method, InteractionMapping mapping) {
		String path = path(method, mapping);
		boolean suspending = KotlinDetector.isSuspendingFunction(method);
		if (!suspending && !this.results.supports(ResolvableType.forMethodReturnType(method))) {
			throw new HandlerDefinitionException(method, "it returns " + method.getGenericReturnType().getTypeName()
					+ ", which is no answer. Return a String, an Embed, a Reply, a Modal, or a Mono or Flux of one, or register a ResultHandler bean.");
		}
		Set<String> variables = variables(path);
		List<Argument> bound = new ArrayList<>();
		MethodParameter[] parameters = new AnnotatedMethod(method).getMethodParameters();
		// the last parameter of a suspending function is its continuation
		for (MethodParameter parameter : suspending ? Arrays.copyOf(parameters, parameters.length - 1) : parameters) {
			bound.add(this.arguments.bind(new HandlerParameter(parameter, mapping.kind(), path, variables)));
		}
		InteractionHandler handler = new InteractionHandler(bean, method, mapping.kind(), path, mapping.ephemeral(), bound,
				this.results::handle, this.calls);
		this.interceptors.forEach(handler::surround);
		return handler;
	}

	private String path(Method method, InteractionMapping mapping) {
		String given = this.texts.resolve(mapping.path());
		return switch (mapping.kind()) {
			case SLASH_COMMAND, TEXT_COMMAND -> slashPath(method, given);
			case USER_COMMAND, MESSAGE_COMMAND, ENTRY_POINT -> given.isEmpty() ? inWords(method.getName()) : given;
			case FAILURE -> method.getName();
			case AUTOCOMPLETE, BUTTON, SELECT, MODAL -> requireText(method, mapping.kind(), given);
		};
	}

	private String slashPath(Method method, String given) {
		String own = given.isEmpty() ? HandlerParameter.kebabCase(method.getName()) : given;
		CommandMapping onClass = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), CommandMapping.class);
		String path = (onClass != null) ? this.texts.resolve(onClass.name()) + " " + own : own;
		String[] names = path.split(" ", -1);
		if (names.length > 3) {
			throw new HandlerDefinitionException(method, "'/" + path + "' has " + names.length
					+ " names, Discord allows three: command, group and subcommand.");
		}
		for (String name : names) {
			if (!name.matches(ApplicationCommandOption.NAME)) {
				throw new HandlerDefinitionException(method, "the command name '" + name + "' has to be " + ApplicationCommandOption.NAME_AS
						+ ". Set it with the annotation's attribute 'name'.");
			}
		}
		return path;
	}

	private static String requireText(Method method, Kind kind, String path) {
		if (path.isBlank()) {
			throw new HandlerDefinitionException(method, "the annotation has to say "
					+ (kind == Kind.AUTOCOMPLETE ? "which option it is for, as in \"tag show name\"." : "which custom id it is for."));
		}
		return path;
	}

	private static Set<String> variables(String path) {
		Set<String> variables = new LinkedHashSet<>();
		Matcher matcher = VARIABLE.matcher(path);
		while (matcher.find()) {
			variables.add(matcher.group(1));
		}
		return variables;
	}

	private static String inWords(String name) {
		String words = HandlerParameter.kebabCase(name).replace('-', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
