package dev.disruption.autoconfigure;

import java.util.Objects;

import dev.disruption.rest.DiscordRest;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.service.annotation.HttpExchange;

/** Makes a bean of every resource of the REST API: {@code Messages} is {@code discordMessages}. */
final class ResourceRegistrar implements ImportBeanDefinitionRegistrar {

	static final String REST_BEAN = "discordRest";

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		Interfaces interfaces = new Interfaces();
		for (var candidate : interfaces.findCandidateComponents(DiscordRest.class.getPackageName())) {
			Class<?> type = ClassUtils.resolveClassName(Objects.requireNonNull(candidate.getBeanClassName()), DiscordRest.class.getClassLoader());
			String name = "discord" + StringUtils.capitalize(type.getSimpleName());
			if (!registry.containsBeanDefinition(name)) {
				registry.registerBeanDefinition(name, resource(type));
			}
		}
	}

	private static RootBeanDefinition resource(Class<?> type) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(type);
		definition.setFactoryBeanName(REST_BEAN);
		definition.setFactoryMethodName("resource");
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, type);
		// somebody else's bean of the type is taken before ours
		definition.setFallback(true);
		// each of its methods is looked into when it is made, and most bots need few of them
		definition.setLazyInit(true);
		return definition;
	}

	private static final class Interfaces extends ClassPathScanningCandidateComponentProvider {

		Interfaces() {
			super(false);
			addIncludeFilter((reader, factory) -> reader.getAnnotationMetadata().hasAnnotatedMethods(HttpExchange.class.getName()));
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
			return definition.getMetadata().isInterface();
		}

	}

}
