package dev.disruption.autoconfigure;

import dev.disruption.rest.DiscordRest;

/** Changes how requests are sent, before the first one; a bean of this type is enough. */
@FunctionalInterface
public interface DiscordRestCustomizer {

	void customize(DiscordRest.Builder builder);

}
