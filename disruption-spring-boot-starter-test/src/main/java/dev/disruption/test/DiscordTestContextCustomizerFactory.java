package dev.disruption.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.Simulator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Puts a simulator in Discord's place in the contexts of {@link DiscordTest}. */
final class DiscordTestContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
		return TestContextAnnotationUtils.hasAnnotation(testClass, DiscordTest.class) ? new SimulatorCustomizer() : null;
	}

	private static final String INLINED = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;

	private static final String SCENARIO = "disruption.simulator.scenario";

	/** Equal to any other, so that tests share their contexts. */
	private record SimulatorCustomizer() implements ContextCustomizer {

		private static final Map<String, Object> PROPERTIES = Map.of("disruption.token", "", "disruption.simulator.enabled", "true",
				"disruption.simulator.port", "0");

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			MutablePropertySources sources = context.getEnvironment().getPropertySources();
			PropertySource<?> ofTheTest = sources.get(INLINED);
			Map<String, Object> properties = new HashMap<>(PROPERTIES);
			if (ofTheTest == null || !ofTheTest.containsProperty(SCENARIO)) {
				properties.put(SCENARIO, "lab");
			}
			sources.addFirst(new MapPropertySource("discord test", properties));
			if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
				// what is built ahead of time is customized when it runs, too
				return;
			}
			BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
			HandledEvents handled = new HandledEvents(true);
			registry.registerBeanDefinition("discordTestPeople",
					new RootBeanDefinition(Discord.class, () -> new Discord(context.getBean(Simulator.class), handled)));
			registry.registerBeanDefinition("discordTestHandledEvents",
					new RootBeanDefinition(HandledEventsRecorder.class, () -> new HandledEventsRecorder(handled, context)));
		}

	}

}
