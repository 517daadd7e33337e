package dev.disruption.autoconfigure;

import dev.disruption.gateway.GatewaySettings;

/** Changes how the gateway is connected to, before it is; a bean of this type is enough. */
@FunctionalInterface
public interface DiscordGatewayCustomizer {

	void customize(GatewaySettings.Builder builder);

}
