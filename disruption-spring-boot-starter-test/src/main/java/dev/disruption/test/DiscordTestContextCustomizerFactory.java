package dev.disruption.test;

import java.util.List;
import java.util.Map;

import dev.disruption.simulator.Simulator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Puts a simulator in Discord's place in the contexts of {@link DiscordTest}. */
final class DiscordTestContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
		return TestContextAnnotationUtils.hasAnnotation(testClass, DiscordTest.class) ? new SimulatorCustomizer() : null;
	}

	/** Equal to any other, so that tests share their contexts. */
	private record SimulatorCustomizer() implements ContextCustomizer {

		private static final Map<String, Object> PROPERTIES = Map.of("disruption.token", "", "disruption.simulator.enabled", "true",
				"disruption.simulator.port", "0");

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("discord test", PROPERTIES));
			BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
			HandledEvents handled = new HandledEvents(true);
			registry.registerBeanDefinition("discordTestPeople",
					new RootBeanDefinition(Discord.class, () -> new Discord(context.getBean(Simulator.class), handled)));
			registry.registerBeanDefinition("discordTestHandledEvents",
					new RootBeanDefinition(HandledEventsRecorder.class, () -> new HandledEventsRecorder(handled, context)));
		}

	}

}
