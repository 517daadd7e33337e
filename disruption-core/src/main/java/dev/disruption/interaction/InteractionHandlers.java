package dev.disruption.interaction;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.disruption.interaction.annotation.InteractionMapping;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.command.CommandDefinitions;
import dev.disruption.interaction.command.CommandHandlers;
import dev.disruption.interaction.component.ComponentIds;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import dev.disruption.model.interaction.InteractionData.MessageComponentData;
import dev.disruption.model.interaction.InteractionData.ModalSubmitData;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/** The handlers of the application: all methods of its beans with an annotation that is composed from {@link InteractionMapping}. */
public final class InteractionHandlers implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(InteractionHandlers.class);

	private static final int BUTTON = 2;

	private final ConfigurableListableBeanFactory beans;

	private final HandlerFactory factory;

	private final CommandHandlers commands;

	private final CommandDefinitions definitions;

	private final ComponentIds components;

	private final InteractionFailures failures;

	private final List<InteractionHandler> all = new ArrayList<>();

	public InteractionHandlers(ConfigurableListableBeanFactory beans, HandlerFactory factory, CommandHandlers commands,
			CommandDefinitions definitions, ComponentIds components, InteractionFailures failures) {
		this.beans = beans;
		this.factory = factory;
		this.commands = commands;
		this.definitions = definitions;
		this.components = components;
		this.failures = failures;
	}

	/** @throws HandlerDefinitionException if a handler can't work, or a command is one that Discord would refuse */
	@Override
	public void afterSingletonsInstantiated() {
		for (String beanName : this.beans.getBeanNamesForType(Object.class, false, false)) {
			Class<?> type = ScopedProxyUtils.isScopedTarget(beanName) ? null : AutoProxyUtils.determineTargetClass(this.beans, beanName);
			if (type != null && AnnotationUtils.isCandidateClass(type, InteractionMapping.class)) {
				MethodIntrospector.selectMethods(type, InteractionHandlers::mappings)
					.forEach((method, mappings) -> mappings.forEach(mapping -> add(beanName, type, method, mapping)));
			}
		}
		this.commands.check();
		this.definitions.check();
		if (!this.all.isEmpty()) {
			logger.info("Handlers of interactions: " + this.all);
		}
	}

	/** A method can be a command of more than one kind; {@code null} if it handles nothing. */
	private static @Nullable List<InteractionMapping> mappings(Method method) {
		List<InteractionMapping> mappings = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)
			.stream(InteractionMapping.class)
			.map(MergedAnnotation::synthesize)
			.distinct()
			.toList();
		return mappings.isEmpty() ? null : mappings;
	}

	private void add(String beanName, Class<?> type, Method method, InteractionMapping mapping) {
		Class<?> proxy = this.beans.getType(beanName);
		Method invocable = AopUtils.selectInvocableMethod(method, (proxy != null) ? proxy : type);
		InteractionHandler handler = this.factory.create(() -> this.beans.getBean(beanName), invocable, mapping);
		this.all.add(handler);
		if (handler.kind().hasCustomId()) {
			this.components.add(handler);
		}
		else if (handler.kind() == Kind.FAILURE) {
			this.failures.add(handler);
		}
		else {
			this.commands.add(handler);
		}
	}

	/** All handlers. */
	public List<InteractionHandler> all() {
		return List.copyOf(this.all);
	}

	/** The handler of an interaction, and what its custom id says; {@code null} if there is none. */
	ComponentIds.@Nullable Found find(Interaction interaction) {
		if (interaction.data() instanceof ApplicationCommandData data) {
			InteractionHandler handler = this.commands.find(interaction, data);
			return (handler != null) ? new ComponentIds.Found(handler, Map.of(), null) : null;
		}
		if (interaction.data() instanceof MessageComponentData data) {
			return this.components.find((data.componentType() == BUTTON) ? Kind.BUTTON : Kind.SELECT, data.customId());
		}
		return (interaction.data() instanceof ModalSubmitData data) ? this.components.find(Kind.MODAL, data.customId()) : null;
	}

}
