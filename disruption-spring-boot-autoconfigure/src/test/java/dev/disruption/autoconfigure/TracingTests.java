package dev.disruption.autoconfigure;

import java.time.Duration;
import java.util.List;

import dev.disruption.dispatch.EventObservationContext;
import dev.disruption.dispatch.EventObservationConvention;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.interaction.InteractionObservationConvention;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.model.user.User;
import dev.disruption.rest.RestObservationConvention;
import dev.disruption.rest.Users;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** A trace goes from an event through its listener or handler to the requests that these send, whether they block or not. */
class TracingTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Simulator discord = Simulator.start();

	private final SimpleTracer tracer = new SimpleTracer();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private ConfigurableApplicationContext bot;

	@BeforeEach
	void start() {
		this.bot = new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE)
			.initializers(context -> {
				ObservationRegistry observations = ObservationRegistry.create();
				observations.observationConfig()
					.observationHandler(new DefaultTracingObservationHandler(this.tracer))
					.observationHandler(new DefaultMeterObservationHandler(this.meters));
				context.getBeanFactory().registerSingleton("observationRegistry", observations);
				context.getBeanFactory().registerSingleton("meterRegistry", this.meters);
			})
			.properties("disruption.token=" + this.discord.token(), "disruption.rest.url=" + this.discord.restUrl(),
					"disruption.gateway.session-store.enabled=false", "disruption.gateway.startup-timeout=30s")
			.run();
		this.discord.journal().await("the commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
	}

	@AfterEach
	void stop() {
		this.bot.close();
		this.discord.close();
	}

	@Test
	void leadsFromAnEventToTheRequestsOfItsListener() {
		this.discord.say("ada", "general", "hello");
		expectParent("discord GET /users/@me", "discord event MESSAGE_CREATE");
	}

	@Test
	void leadsFromACommandThatBlocksToItsRequests() {
		this.discord.run("ada", "general", "/blocking").awaitResponse(PATIENCE);
		expectParent("discord GET /users/@me", "discord blocking");
		expectParent("discord blocking", "discord event INTERACTION_CREATE");
		expectParent("discord POST /interactions/{interactionId}/{interactionToken}/callback", "discord blocking");
	}

	@Test
	void leadsFromACommandThatReturnsAMonoToItsRequests() {
		this.discord.run("ada", "general", "/reactive").awaitResponse(PATIENCE);
		expectParent("discord GET /users/@me", "discord reactive");
		expectParent("discord POST /interactions/{interactionId}/{interactionToken}/callback", "discord reactive");
	}

	@Test
	void isNamedAndToldApartByConventionsThatTheApplicationCanReplace() {
		this.discord.say("ada", "general", "hello");
		awaitSpan("discord event MESSAGE_CREATE");
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> this.meters.find("discord.gateway.event").tag("event", "MESSAGE_CREATE").tag("own", "yes").timer() != null);
		assertThat(this.meters.get("discord.rest.requests").tags("uri", "/users/@me", "own", "yes").timer().count()).isPositive();
		this.discord.run("ada", "general", "/reactive").awaitResponse(PATIENCE);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> this.meters.find("own.interaction").tags("path", "reactive", "kind", "slash_command").timer() != null);
	}

	private void expectParent(String child, String parent) {
		SimpleSpan span = awaitSpan(child);
		SimpleSpan above = awaitSpan(parent);
		assertThat(span.context().traceId()).isEqualTo(above.context().traceId());
		assertThat(span.context().parentId()).isEqualTo(above.context().spanId());
	}

	private SimpleSpan awaitSpan(String name) {
		return Awaitility.await().atMost(PATIENCE).until(() -> find(name), span -> span != null);
	}

	/** The newest: the start of the bot has sent requests, too. */
	private SimpleSpan find(String name) {
		return List.copyOf(this.tracer.getSpans())
			.stream()
			.filter(span -> name.equals(span.getName()))
			.reduce((first, second) -> second)
			.orElse(null);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {

		private final Users users;

		Bot(Users users) {
			this.users = users;
		}

		@EventListener
		void on(MessageCreate event) {
			if (!event.message().author().bot()) {
				this.users.getCurrentUser().block();
			}
		}

		@SlashCommand(description = "Blocks")
		String blocking() {
			return this.users.getCurrentUser().map(User::username).block();
		}

		@SlashCommand(description = "Doesn't block")
		Mono<String> reactive() {
			return this.users.getCurrentUser().map(User::username);
		}

		@Bean
		static EventObservationConvention eventConvention() {
			return new EventObservationConvention() {

				@Override
				public KeyValues getLowCardinalityKeyValues(EventObservationContext context) {
					return super.getLowCardinalityKeyValues(context).and("own", "yes");
				}

			};
		}

		@Bean
		static RestObservationConvention restConvention() {
			return new RestObservationConvention() {

				@Override
				public KeyValues getLowCardinalityKeyValues(
						ClientRequestObservationContext context) {
					return super.getLowCardinalityKeyValues(context).and(KeyValue.of("own", "yes"));
				}

			};
		}

		@Bean
		static InteractionObservationConvention interactionConvention() {
			return new InteractionObservationConvention() {

				@Override
				public String getName() {
					return "own.interaction";
				}

			};
		}

	}

}
