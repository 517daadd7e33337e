package dev.disruption.autoconfigure;

import java.net.URI;

import dev.disruption.rest.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where Discord is and how to log in; a simulator, a proxy or a test takes Discord's place with a bean of this type. */
public interface DiscordConnectionDetails extends ConnectionDetails {

	Token token();

	/** Address of the HTTP API with its version; the gateway's address is asked for there. */
	URI restUrl();

	/** Address of the gateway; {@code null} to ask for it. */
	default @Nullable URI gatewayUrl() { return null; }

}
