package dev.disruption.autoconfigure.proxy;

import java.net.URI;

import dev.disruption.autoconfigure.DiscordConnectionDetails;
import dev.disruption.rest.Token;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.core.env.Environment;

/** Sends requests through a proxy among the services of Docker Compose. */
final class DockerComposeDiscordConnectionDetailsFactory extends DockerComposeConnectionDetailsFactory<DiscordConnectionDetails> {

	DockerComposeDiscordConnectionDetailsFactory() {
		super(ProxyConnection.NAMES);
	}

	@Override
	protected DiscordConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		return new Details(source.getRunningService(), source.getEnvironment());
	}

	private static final class Details extends DockerComposeConnectionDetails implements DiscordConnectionDetails {

		private final Environment environment;

		private final URI restUrl;

		Details(RunningService service, Environment environment) {
			super(service);
			this.environment = environment;
			this.restUrl = ProxyConnection.restUrl(service.host(), service.ports().getAll("tcp").get(0));
		}

		@Override
		public Token token() { return ProxyConnection.token(this.environment); }

		@Override
		public URI restUrl() { return this.restUrl; }

	}

}
