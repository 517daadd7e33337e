package dev.disruption.autoconfigure.proxy;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import dev.disruption.autoconfigure.DiscordConnectionDetails;
import dev.disruption.rest.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.springframework.context.ApplicationContext;
import org.testcontainers.containers.GenericContainer;

/** Sends requests through a proxy in a container with {@code @ServiceConnection("discord-proxy")}, or of a known image. */
final class TestcontainersDiscordConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<GenericContainer<?>, DiscordConnectionDetails> {

	TestcontainersDiscordConnectionDetailsFactory() {
		super(List.of(ProxyConnection.NAMES));
	}

	@Override
	protected DiscordConnectionDetails getContainerConnectionDetails(ContainerConnectionSource<GenericContainer<?>> source) {
		return new Details(source);
	}

	private static final class Details extends ContainerConnectionDetails<GenericContainer<?>> implements DiscordConnectionDetails {

		private @Nullable ApplicationContext context;

		Details(ContainerConnectionSource<GenericContainer<?>> source) {
			super(source);
		}

		@Override
		public void setApplicationContext(ApplicationContext context) {
			super.setApplicationContext(context);
			this.context = context;
		}

		@Override
		public Token token() {
			return ProxyConnection.token(Objects.requireNonNull(this.context).getEnvironment());
		}

		@Override
		public URI restUrl() {
			return ProxyConnection.restUrl(getContainer().getHost(), getContainer().getFirstMappedPort());
		}

	}

}
