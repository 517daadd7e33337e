package dev.disruption.autoconfigure;

import dev.disruption.gateway.Gateway;
import dev.disruption.rest.DiscordRest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/** {@link AutoConfiguration} of the health indicator {@code discord}. */
@AutoConfiguration(after = { DisruptionGatewayAutoConfiguration.class, DisruptionRestAutoConfiguration.class })
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(DiscordRest.class)
@ConditionalOnEnabledHealthIndicator("discord")
public final class DisruptionHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "discordHealthContributor")
	DiscordHealthContributor discordHealthContributor(DiscordRest rest, ObjectProvider<Gateway> gateways) {
		Gateway gateway = gateways.getIfAvailable();
		return new DiscordHealthContributor(new RestHealthIndicator(rest), (gateway != null) ? new ShardsHealthContributor(gateway) : null);
	}

}
