package dev.disruption.interaction;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.model.command.CreateApplicationCommand;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;

/** The commands of the application: all methods of its beans that carry {@link SlashCommand}. */
public final class Commands implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(Commands.class);

	private final ConfigurableListableBeanFactory beans;

	private final CommandMethodFactory factory;

	private final Map<String, CommandMethod> methods = new TreeMap<>();

	public Commands(ConfigurableListableBeanFactory beans, OptionResolvers options, ResultHandlers results) {
		this.beans = beans;
		this.factory = new CommandMethodFactory(options, results);
	}

	/** @throws CommandDefinitionException if a command is one that Discord would refuse */
	@Override
	public void afterSingletonsInstantiated() {
		for (String beanName : this.beans.getBeanNamesForType(Object.class, false, false)) {
			Class<?> type = ScopedProxyUtils.isScopedTarget(beanName) ? null : AutoProxyUtils.determineTargetClass(this.beans, beanName);
			if (type != null && AnnotationUtils.isCandidateClass(type, SlashCommand.class)) {
				MethodIntrospector.selectMethods(type, (Method method) -> AnnotatedElementUtils.findMergedAnnotation(method, SlashCommand.class))
					.forEach((method, annotation) -> add(beanName, type, method, annotation));
			}
		}
		if (!this.methods.isEmpty()) {
			logger.info("Commands: " + this.methods.values());
		}
	}

	private void add(String beanName, Class<?> type, Method method, SlashCommand annotation) {
		Class<?> proxy = this.beans.getType(beanName);
		Method invocable = AopUtils.selectInvocableMethod(method, (proxy != null) ? proxy : type);
		CommandMethod command = this.factory.create(() -> this.beans.getBean(beanName), invocable, annotation);
		CommandMethod other = this.methods.putIfAbsent(command.name(), command);
		if (other != null) {
			throw new CommandDefinitionException(method, "there is another command of this name: " + other + ".");
		}
	}

	/** The definitions of all commands, by name. */
	public List<CreateApplicationCommand> definitions() {
		return this.methods.values().stream().map(CommandMethod::definition).toList();
	}

	@Nullable
	CommandMethod find(String name) {
		return this.methods.get(name);
	}

}
