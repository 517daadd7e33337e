package dev.disruption.autoconfigure.actuate;

import dev.disruption.autoconfigure.DisruptionCacheAutoConfiguration;
import dev.disruption.autoconfigure.DisruptionGatewayAutoConfiguration;
import dev.disruption.autoconfigure.DisruptionInteractionAutoConfiguration;
import dev.disruption.autoconfigure.DisruptionRestAutoConfiguration;
import dev.disruption.cache.DiscordCache;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.gateway.Gateway;
import dev.disruption.interaction.InteractionHandlers;
import dev.disruption.interaction.command.CommandRegistrar;
import dev.disruption.rest.DiscordRest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** {@link AutoConfiguration} of what the actuator tells of the bot. */
@AutoConfiguration(after = { DisruptionCacheAutoConfiguration.class, DisruptionGatewayAutoConfiguration.class,
		DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class })
@ConditionalOnClass({ ConditionalOnAvailableEndpoint.class, DiscordEndpoint.class })
@ConditionalOnBean(DiscordRest.class)
public final class DisruptionActuatorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnEnabledInfoContributor("discord")
	DiscordInfoContributor discordInfoContributor(ObjectProvider<Gateway> gateway) {
		return new DiscordInfoContributor(gateway.getIfAvailable());
	}

	/** The endpoint with the parts that there are. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnAvailableEndpoint(DiscordEndpoint.class)
	static class Endpoint {

		@Bean
		@ConditionalOnMissingBean
		DiscordEndpoint discordEndpoint(ObjectProvider<DiscordEndpointSection> sections) {
			return new DiscordEndpoint(sections.orderedStream().toList());
		}

		@Bean
		@Order(1)
		@ConditionalOnBean({ Gateway.class, Dispatcher.class })
		ShardsSection discordShardsSection(Gateway gateway, Dispatcher dispatcher) {
			return new ShardsSection(gateway, dispatcher);
		}

		@Bean
		@Order(2)
		RestSection discordRestSection(DiscordRest rest) {
			return new RestSection(rest);
		}

		@Bean
		@Order(3)
		@ConditionalOnBean({ InteractionHandlers.class, CommandRegistrar.class })
		CommandsSection discordCommandsSection(InteractionHandlers handlers, CommandRegistrar registrar) {
			return new CommandsSection(handlers, registrar);
		}

		@Bean
		@Order(4)
		@ConditionalOnBean({ Gateway.class, EventListeners.class })
		ListenersSection discordListenersSection(EventListeners listeners, Gateway gateway) {
			return new ListenersSection(listeners, gateway);
		}

		@Bean
		@Order(5)
		@ConditionalOnBean(DiscordCache.class)
		CacheSection discordCacheSection(DiscordCache cache) {
			return new CacheSection(cache);
		}

	}

}
