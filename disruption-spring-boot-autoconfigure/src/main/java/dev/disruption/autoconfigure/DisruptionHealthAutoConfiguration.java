package dev.disruption.autoconfigure;

import dev.disruption.gateway.Gateway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/** {@link AutoConfiguration} of the health indicator {@code discord}. */
@AutoConfiguration(after = DisruptionGatewayAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(Gateway.class)
@ConditionalOnEnabledHealthIndicator("discord")
public final class DisruptionHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "discordHealthContributor")
	ShardsHealthContributor discordHealthContributor(Gateway gateway) {
		return new ShardsHealthContributor(gateway);
	}

}
