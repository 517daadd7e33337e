package dev.disruption.autoconfigure.actuate;

import java.util.List;

import dev.disruption.autoconfigure.DisruptionGatewayAutoConfiguration;
import dev.disruption.autoconfigure.DisruptionInteractionAutoConfiguration;
import dev.disruption.autoconfigure.DisruptionRestAutoConfiguration;
import dev.disruption.rest.DiscordRest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ActuatorAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptionActuatorAutoConfiguration.class, DisruptionGatewayAutoConfiguration.class,
				DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class))
		.withPropertyValues("disruption.token=MTA1.secret.token", "disruption.rest.url=http://127.0.0.1:1/api/v10",
				"disruption.gateway.enabled=false", "disruption.commands.sync=off");

	@Test
	void hasNoEndpointThatIsNotExposed() {
		this.runner.run(context -> assertThat(context).doesNotHaveBean(DiscordEndpoint.class).hasSingleBean(DiscordInfoContributor.class));
	}

	@Test
	void hasAnEndpointThatIsExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=discord")
			.run(context -> assertThat(context).hasSingleBean(DiscordEndpoint.class).hasSingleBean(RestSection.class)
				.hasSingleBean(CommandsSection.class).doesNotHaveBean(ShardsSection.class).doesNotHaveBean(ListenersSection.class));
	}

	@Test
	void hasNoEndpointWithoutAccess() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=discord", "management.endpoint.discord.access=NONE")
			.run(context -> assertThat(context).doesNotHaveBean(DiscordEndpoint.class));
	}

	@Test
	void addsNothingToTheInfoWhereThatIsSwitchedOff() {
		this.runner.withPropertyValues("management.info.discord.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(DiscordInfoContributor.class));
	}

	@Test
	void saysWhyDriftIsUnknown() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=discord").run(context -> {
			CommandsSection.Commands commands = context.getBean(CommandsSection.class).read();
			assertThat(commands.drift()).isNull();
			assertThat(commands.driftUnknown()).isNotBlank().doesNotContain("secret");
		});
	}

	@Test
	void needsNoActuator() {
		this.runner.withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class, Endpoint.class))
			.run(context -> assertThat(context).hasSingleBean(DiscordRest.class).doesNotHaveBean(DisruptionActuatorAutoConfiguration.class));
	}

	@Test
	void backsOffForAnEndpointOfTheApplication() {
		DiscordEndpoint own = new DiscordEndpoint(List.of());
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=discord")
			.withBean(DiscordEndpoint.class, () -> own)
			.run(context -> assertThat(context).getBean(DiscordEndpoint.class).isSameAs(own));
	}

}
