package dev.disruption.autoconfigure;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

import dev.disruption.availability.GuildAvailabilityTracker;
import dev.disruption.client.DiscordClient;
import dev.disruption.dispatch.ActionCarrier;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.gateway.Compression;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.GatewayCommands;
import dev.disruption.gateway.GatewaySettings;
import dev.disruption.interaction.ConstraintCheck;
import dev.disruption.interaction.InteractionHandlers;
import dev.disruption.interaction.command.CommandRegistrar;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.json.Damages;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Interactions;
import dev.disruption.rest.Messages;
import dev.disruption.rest.Stickers;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class DisruptionAutoConfigurationTests {

	private static final String TOKEN = "MTA1.secret.token";

	/** Nothing listens at that address, and nobody waits for it. */
	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptionGatewayAutoConfiguration.class, DisruptionHealthAutoConfiguration.class,
				DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class, DisruptionSimulatorAutoConfiguration.class))
		.withPropertyValues("disruption.token=" + TOKEN, "disruption.rest.url=http://127.0.0.1:1/api/v10",
				"disruption.gateway.startup-timeout=1ms", "disruption.gateway.session-store.enabled=false");

	private final ApplicationContextRunner withoutGateway = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptionGatewayAutoConfiguration.class, DisruptionHealthAutoConfiguration.class,
				DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class, DisruptionSimulatorAutoConfiguration.class))
		.withPropertyValues("disruption.gateway.enabled=false", "disruption.simulator.port=0");

	@Test
	void configuresEverythingForABot() {
		this.runner.run(context -> assertThat(context).hasSingleBean(DiscordRest.class)
			.hasSingleBean(Gateway.class)
			.hasSingleBean(Dispatcher.class)
			.hasSingleBean(ActionCarrier.class)
			.hasSingleBean(GatewayCommands.class)
			.hasSingleBean(GuildAvailabilityTracker.class)
			.hasSingleBean(InteractionHandlers.class)
			.hasSingleBean(CommandRegistrar.class)
			.hasBean("discordHealthContributor")
			.doesNotHaveBean(Simulator.class));
	}

	@Test
	void makesABeanOfEveryResource() {
		this.runner.run(context -> {
			assertThat(context).hasSingleBean(Messages.class).hasSingleBean(Interactions.class);
			assertThat(context.getBean("discordMessages")).isInstanceOf(Messages.class);
			for (Method accessor : DiscordRest.class.getMethods()) {
				if (accessor.getParameterCount() == 0 && accessor.getReturnType().isInterface()
						&& accessor.getReturnType().getPackage() == DiscordRest.class.getPackage()) {
					assertThat(context).hasSingleBean(accessor.getReturnType()).hasBean("discord" + accessor.getReturnType().getSimpleName());
				}
			}
		});
	}

	@Test
	void makesNoResourceThatNobodyNeeds() {
		this.runner.run(context -> {
			assertThat(context.getBeanFactory().containsSingleton("discordInteractions")).isTrue();
			assertThat(context.getBeanFactory().containsSingleton("discordStickers")).isFalse();
			assertThat(context.getBean(Stickers.class)).isSameAs(context.getBean(DiscordRest.class).stickers());
		});
	}

	@Test
	void offersShortFormsOfTheResources() {
		this.withoutGateway.withPropertyValues("disruption.token=" + TOKEN).run(context -> {
			assertThat(context).getBean("discordClient").isInstanceOf(DiscordClient.class);
			assertThat(context.getBean(DiscordClient.class).rest()).isSameAs(context.getBean(DiscordRest.class));
		});
		this.withoutGateway.withPropertyValues("disruption.token=" + TOKEN)
			.withBean("own", DiscordClient.class, () -> new DiscordClient(DiscordRest.builder().build()))
			.run(context -> assertThat(context).hasSingleBean(DiscordClient.class).hasBean("own"));
	}

	@Test
	void takesTheTokenAndTheAddressFromTheProperties() {
		this.runner.withPropertyValues("disruption.rest.url=http://localhost:1/api/v10").run(context -> {
			DiscordConnectionDetails connection = context.getBean(DiscordConnectionDetails.class);
			assertThat(connection.token()).isEqualTo(new Token(TOKEN));
			assertThat(connection.restUrl()).isEqualTo(URI.create("http://localhost:1/api/v10"));
		});
	}

	@Test
	void bindsTheIntents() {
		this.runner.withPropertyValues("disruption.gateway.intents=guilds,guild-messages,MESSAGE_CONTENT")
			.run(context -> assertThat(context.getBean(DisruptionProperties.class).gateway().intents()).containsExactlyInAnyOrder(Intent.GUILDS,
					Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT));
	}

	/** zstd-jni is not on the class path here. */
	@ParameterizedTest
	@CsvSource({ "auto, ZLIB_STREAM", "zstd, ZLIB_STREAM", "zlib, ZLIB_STREAM", "none, NONE" })
	void compressesTheGatewayBy(String property, Compression expected) {
		AtomicReference<GatewaySettings> settings = new AtomicReference<>();
		this.runner.withPropertyValues("disruption.gateway.compression=" + property)
			.withBean(DiscordGatewayCustomizer.class, () -> builder -> settings.set(builder.build()))
			.run(context -> assertThat(context).hasNotFailed());
		assertThat(settings.get().compression()).isEqualTo(expected);
	}

	@Test
	void printsNoTokenWithItsPropertiesOrConnection() {
		this.runner.run(context -> {
			assertThat(context.getBean(DisruptionProperties.class).toString()).doesNotContain("secret");
			assertThat(context.getBean(DiscordConnectionDetails.class).token().toString()).doesNotContain("secret");
			assertThat(context.getBean(DiscordConnectionDetails.class).toString()).doesNotContain("secret");
		});
	}

	@Test
	void backsOffForTheBeansOfTheApplication() {
		this.runner.withUserConfiguration(OwnBeans.class)
			.run(context -> assertThat(context).hasSingleBean(DiscordConnectionDetails.class)
				.hasSingleBean(Damages.class)
				.hasSingleBean(OptionResolvers.class)
				.hasSingleBean(ResultHandlers.class)
				.doesNotHaveBean("discordDamages")
				.doesNotHaveBean("discordConnectionDetails"));
	}

	@Test
	void keepsItsMapperFromTheApplication() {
		this.runner.withUserConfiguration(MapperUser.class).run(context -> {
			assertThat(context).hasBean("discordJsonMapper");
			assertThat(context.getBean(MapperUser.class).mapper).isNull();
		});
	}

	@Test
	void needsNoGatewayForRest() {
		this.withoutGateway.withPropertyValues("disruption.token=" + TOKEN)
			.run(context -> assertThat(context).hasSingleBean(Messages.class).doesNotHaveBean(Gateway.class)
				.hasBean("discordHealthContributor"));
	}

	@Test
	void needsNoHealthModule() {
		this.runner.withClassLoader(new FilteredClassLoader(HealthContributor.class))
			.run(context -> assertThat(context).hasSingleBean(Gateway.class).doesNotHaveBean("discordHealthContributor"));
	}

	@Test
	void leavesHealthOutWhenItIsSwitchedOff() {
		this.runner.withPropertyValues("management.health.discord.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean("discordHealthContributor"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "disruption.token=", "disruption.token=  ", "disruption.token=${NO_SUCH_VARIABLE:}" })
	void startsASimulatorWhereThereIsNoToken(String property) {
		this.withoutGateway.withPropertyValues(property).run(context -> {
			Simulator simulator = context.getBean(Simulator.class);
			assertThat(context.getBean(DiscordConnectionDetails.class).restUrl()).hasToString(simulator.restUrl());
		});
	}

	@Test
	void startsTheSimulatorWithTheScenarioThatIsConfigured() {
		this.withoutGateway.run(context -> assertThat(context.getBean(Simulator.class).world().guilds()).hasSizeGreaterThan(1));
		this.withoutGateway.withPropertyValues("disruption.simulator.scenario=lab", "disruption.simulator.traffic.messages=0.5")
			.run(context -> {
				Simulator simulator = context.getBean(Simulator.class);
				assertThat(simulator.world().guilds()).hasSize(1);
				assertThat(simulator.crowd().rates().path("messages").asDouble()).isEqualTo(0.5);
			});
		this.withoutGateway.withPropertyValues("disruption.simulator.scenario=classpath:nowhere.yaml")
			.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("nowhere.yaml"));
	}

	@Test
	void needsNoValidation() {
		this.withoutGateway.withPropertyValues("disruption.token=" + TOKEN)
			.withClassLoader(new FilteredClassLoader("jakarta.validation"))
			.run(context -> assertThat(context).hasSingleBean(InteractionHandlers.class).doesNotHaveBean(ConstraintCheck.class));
	}

	@Test
	void checksConstraintsWhereThereIsAValidator() {
		this.withoutGateway.withPropertyValues("disruption.token=" + TOKEN)
			.withBean(Validator.class, () -> mock(Validator.class))
			.run(context -> assertThat(context).hasSingleBean(ConstraintCheck.class));
	}

	@Test
	void needsNoServletContainerForEndpoints() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DisruptionEndpointAutoConfiguration.class, DisruptionInteractionAutoConfiguration.class,
					DisruptionRestAutoConfiguration.class))
			.withPropertyValues("disruption.token=" + TOKEN, "disruption.gateway.enabled=false", "disruption.commands.sync=off",
					"disruption.rest.url=http://127.0.0.1:1/api/v10")
			.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet", "jakarta.servlet"))
			.run(context -> assertThat(context).hasBean("discordEndpointRoutes"));
	}

	@Test
	void needsNoWebServerAtAll() {
		this.withoutGateway.withPropertyValues("disruption.token=" + TOKEN)
			.withConfiguration(AutoConfigurations.of(DisruptionEndpointAutoConfiguration.class))
			.run(context -> assertThat(context).doesNotHaveBean("discordEndpointRoutes").doesNotHaveBean(Endpoints.class));
	}

	@Test
	void failsWithoutATokenWhereThereIsNoSimulator() {
		this.withoutGateway.withClassLoader(new FilteredClassLoader(Simulator.class))
			.run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(MissingTokenException.class));
	}

	@Test
	void failsWithoutATokenWhereTheSimulatorIsSwitchedOff() {
		this.withoutGateway.withPropertyValues("disruption.simulator.enabled=false")
			.run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(MissingTokenException.class));
	}

	@Configuration
	static class MapperUser {

		final @Nullable JsonMapper mapper;

		MapperUser(ObjectProvider<JsonMapper> mapper) {
			this.mapper = mapper.getIfAvailable();
		}

	}

	@Configuration
	static class OwnBeans {

		@Bean
		DiscordConnectionDetails ownConnection() {
			return new DiscordConnectionDetails() {

				@Override
				public Token token() {
					return new Token("own");
				}

				@Override
				public URI restUrl() {
					return URI.create("http://localhost:1/");
				}

			};
		}

		@Bean
		Damages ownDamages() {
			return new Damages();
		}

		@Bean
		OptionResolvers ownResolvers() {
			return new OptionResolvers(java.util.List.of());
		}

		@Bean
		ResultHandlers ownHandlers() {
			return new ResultHandlers(java.util.List.of());
		}

	}

}
