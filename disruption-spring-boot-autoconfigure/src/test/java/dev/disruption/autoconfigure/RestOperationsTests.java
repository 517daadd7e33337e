package dev.disruption.autoconfigure;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.disruption.rest.DiscordException;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.RestEvent;
import dev.disruption.rest.RestListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a running application shows of its requests. */
class RestOperationsTests {

	/** Discord refuses the token, and Cloudflare whoever asks for the gateway. */
	private final DisposableServer discord = HttpServer.create()
		.host("127.0.0.1")
		.route(routes -> routes.get("/users/@me", (request, response) -> response.status(401).sendString(Mono.just("{\"code\":0}")))
			.get("/gateway", (request, response) -> response.status(429).addHeader("Retry-After", "3600").sendString(Mono.just("<html>")))
			.get("/gateway/bot", (request, response) -> response.sendString(Mono.just("{}"))))
		.bindNow();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptionHealthAutoConfiguration.class, DisruptionRestAutoConfiguration.class))
		.withUserConfiguration(Listeners.class)
		.withPropertyValues("disruption.token=MTA1.secret.token", "disruption.rest.url=http://127.0.0.1:" + this.discord.port());

	@AfterEach
	void stop() {
		this.discord.disposeNow();
	}

	@Test
	@Tag("F102")
	void tellsOfARefusedToken() {
		this.runner.run(context -> {
			assertThat(health(context).getStatus().getCode()).isEqualTo("UP");
			DiscordRest rest = context.getBean(DiscordRest.class);
			assertThat(catchThrowable(() -> rest.users().getCurrentUser().block())).isInstanceOf(DiscordException.Unauthorized.class);
			assertThat(next(context)).isEqualTo(new RestEvent.TokenRefused(Duration.ofMinutes(5)));
			assertThat(health(context).getStatus().getCode()).isEqualTo("DOWN");
			assertThat(health(context).getDetails()).containsEntry("tokenRefused", true).containsEntry("invalidRequests", 1);
			assertThat(health(context).toString()).doesNotContain("secret");
		});
	}

	@Test
	@Tag("F99")
	void tellsOfABan() {
		this.runner.run(context -> {
			DiscordRest rest = context.getBean(DiscordRest.class);
			assertThat(catchThrowable(() -> rest.gateways().getGateway().block())).isInstanceOf(DiscordException.Blocked.class);
			assertThat(next(context)).isInstanceOf(RestEvent.CloudflareBlocked.class);
			assertThat(health(context).getStatus().getCode()).isEqualTo("DOWN");
			assertThat(health(context).getDetails()).containsKey("blockedFor").doesNotContainKey("tokenRefused");
		});
	}

	@Test
	void aListenerThatFailsDoesNotKeepOthersFromHearing() {
		this.runner.withBean("failing", RestListener.class, () -> event -> {
			throw new IllegalStateException("on purpose");
		}).run(context -> {
			DiscordRest rest = context.getBean(DiscordRest.class);
			assertThat(catchThrowable(() -> rest.users().getCurrentUser().block())).isInstanceOf(DiscordException.Unauthorized.class);
			assertThat(next(context)).isInstanceOf(RestEvent.TokenRefused.class);
		});
	}

	@Test
	void measuresAttemptsAndWaits() {
		this.runner.withBean(SimpleMeterRegistry.class).run(context -> {
			context.getBean(DiscordRest.class).gateways().getGatewayBot().onErrorComplete().block();
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(meters.get("discord.rest.attempts").tag("status", "200").counter().count()).isEqualTo(1);
			assertThat(meters.get("discord.rest.queue.size").gauge().value()).isZero();
		});
	}

	private static Health health(ApplicationContext context) {
		CompositeHealthContributor discord = context.getBean("discordHealthContributor", CompositeHealthContributor.class);
		return ((HealthIndicator) discord.getContributor("rest")).health();
	}

	private static RestEvent next(ApplicationContext context) throws InterruptedException {
		return context.getBean(Listeners.class).events.poll(60, TimeUnit.SECONDS);
	}

	@Configuration
	static class Listeners {

		final BlockingQueue<RestEvent> events = new LinkedBlockingQueue<>();

		@EventListener
		void onRestEvent(RestEvent event) {
			this.events.add(event);
		}

		/** Listeners may be many, the events are published all the same. */
		@Bean
		RestListener quiet() {
			return event -> {};
		}

	}

}
