package dev.disruption.autoconfigure.proxy;

import java.util.List;

import dev.disruption.autoconfigure.DiscordConnectionDetails;
import dev.disruption.autoconfigure.DisruptionRestAutoConfiguration;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Token;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Proxies that somebody has started; nothing is started here. */
class ProxyConnectionTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ServiceConnectionAutoConfiguration.class, DisruptionRestAutoConfiguration.class))
		.withPropertyValues("disruption.token=MTA1.secret.token");

	@Test
	void goesToAContainerWithTheTokenOfTheProperties() {
		this.runner.withUserConfiguration(Proxy.class).run(context -> {
			DiscordConnectionDetails connection = context.getBean(DiscordConnectionDetails.class);
			assertThat(connection.restUrl()).hasToString("http://proxy.test:1234/api/v10");
			assertThat(connection.token()).isEqualTo(new Token("MTA1.secret.token"));
			assertThat(connection.gatewayUrl()).isNull();
			assertThat(context).hasSingleBean(DiscordRest.class);
		});
	}

	@Test
	void saysThatAProxyNeedsAToken() {
		this.runner.withUserConfiguration(Proxy.class)
			.withPropertyValues("disruption.token=")
			.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("disruption.token"));
	}

	@Test
	void needsNeitherTestcontainersNorDockerCompose() {
		this.runner.withClassLoader(new FilteredClassLoader("org.testcontainers", "org.springframework.boot.testcontainers",
				"org.springframework.boot.docker"))
			.run(context -> assertThat(context.getBean(DiscordConnectionDetails.class).restUrl()).hasToString("https://discord.com/api/v10"));
	}

	@Test
	void goesToAServiceOfDockerCompose() {
		DockerComposeConnectionSource source = source("ghcr.io/germanoeich/nirn-proxy:latest");
		DiscordConnectionDetails connection = new DockerComposeDiscordConnectionDetailsFactory().getConnectionDetails(source);
		assertThat(connection.restUrl()).hasToString("http://127.0.0.1:8080/api/v10");
		assertThat(connection.token()).isEqualTo(new Token("MTA1.secret.token"));
		assertThat(connection.toString()).doesNotContain("secret");
	}

	@Test
	void leavesOtherServicesAlone() {
		assertThat(new DockerComposeDiscordConnectionDetailsFactory().getConnectionDetails(source("postgres:18"))).isNull();
	}

	@Test
	void neverPrintsTheToken() {
		assertThatThrownBy(() -> ProxyConnection.token(new MockEnvironment().withProperty("disruption.token", "MTA1.secret token")))
			.message()
			.doesNotContain("secret");
	}

	private static DockerComposeConnectionSource source(String image) {
		ConnectionPorts ports = mock(ConnectionPorts.class);
		given(ports.getAll("tcp")).willReturn(List.of(8080));
		RunningService service = mock(RunningService.class);
		given(service.image()).willReturn(ImageReference.of(image));
		given(service.host()).willReturn("127.0.0.1");
		given(service.ports()).willReturn(ports);
		DockerComposeConnectionSource source = mock(DockerComposeConnectionSource.class);
		given(source.getRunningService()).willReturn(service);
		given(source.getEnvironment()).willReturn(new MockEnvironment().withProperty("disruption.token", "MTA1.secret.token"));
		return source;
	}

	@Configuration(proxyBeanMethods = false)
	static class Proxy {

		@Bean
		@ServiceConnection("discord-proxy")
		GenericContainer<?> proxy() {
			return new StartedContainer();
		}

	}

	private static final class StartedContainer extends GenericContainer<StartedContainer> {

		StartedContainer() {
			super(DockerImageName.parse("example/proxy:1"));
		}

		@Override
		public void start() {
			// it is there already
		}

		@Override
		public String getHost() {
			return "proxy.test";
		}

		@Override
		public Integer getFirstMappedPort() {
			return 1234;
		}

	}

}
