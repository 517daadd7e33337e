package dev.disruption.autoconfigure;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.dispatch.EventListeners;
import dev.disruption.gateway.Gateway;
import dev.disruption.interaction.command.CommandRegistrar;
import dev.disruption.rest.DiscordRest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What an application leaves out by {@code spring.autoconfigure.exclude} leaves out what needs it, and nothing else. */
class ExcludedAutoConfigurationTests {

	@TempDir private Path data;

	@ParameterizedTest
	@MethodSource("autoConfigurations")
	void startsWithoutOneOfThem(Class<?> excluded) {
		for (AbstractApplicationContextRunner<?, ?, ?> runner : runners(excluded)) {
			runner.run(context -> assertThat(context).hasNotFailed());
		}
	}

	@Test
	void hearsEventsWithoutInteractions() {
		new ApplicationContextRunner().withConfiguration(without(DisruptionInteractionAutoConfiguration.class))
			.withPropertyValues(properties())
			.run(context -> assertThat(context).hasSingleBean(Gateway.class)
				.hasSingleBean(EventListeners.class)
				.hasBean("discordHandlerThreads")
				.doesNotHaveBean(CommandRegistrar.class));
	}

	@Test
	void answersInteractionsWithoutTheGateway() {
		new ApplicationContextRunner().withConfiguration(without(DisruptionGatewayAutoConfiguration.class))
			.withPropertyValues(properties())
			.run(context -> assertThat(context).hasSingleBean(CommandRegistrar.class)
				.hasBean("discordHandlerThreads")
				.doesNotHaveBean(Gateway.class));
	}

	@Test
	void hasNothingToDoWithoutRequests() {
		new ApplicationContextRunner().withConfiguration(without(DisruptionRestAutoConfiguration.class))
			.withPropertyValues(properties())
			.run(context -> assertThat(context).doesNotHaveBean(DiscordRest.class)
				.doesNotHaveBean(Gateway.class)
				.doesNotHaveBean(CommandRegistrar.class));
	}

	private List<AbstractApplicationContextRunner<?, ?, ?>> runners(Class<?> excluded) {
		AutoConfigurations others = without(excluded);
		return List.of(new ApplicationContextRunner().withConfiguration(others).withPropertyValues(properties()),
				new ReactiveWebApplicationContextRunner().withConfiguration(others).withPropertyValues(properties()),
				new WebApplicationContextRunner().withConfiguration(others).withPropertyValues(properties()));
	}

	/** Nothing listens at that address, and nobody waits for it. */
	private String[] properties() {
		return new String[] { "disruption.token=MTA1.secret.token", "disruption.rest.url=http://127.0.0.1:1/api/v10",
				"disruption.gateway.startup-timeout=1ms", "disruption.data-directory=" + this.data,
				"management.endpoints.web.exposure.include=discord,health" };
	}

	private static AutoConfigurations without(Class<?> excluded) {
		return AutoConfigurations.of(autoConfigurations().filter(candidate -> candidate != excluded).toArray(Class<?>[]::new));
	}

	static Stream<Class<?>> autoConfigurations() {
		List<String> names = ImportCandidates.load(AutoConfiguration.class, null).getCandidates();
		return names.stream()
			.filter(name -> name.startsWith("dev.disruption."))
			.<Class<?>>map(name -> ClassUtils.resolveClassName(name, null));
	}

}
