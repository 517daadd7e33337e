package dev.disruption.autoconfigure;

import java.net.URI;

import dev.disruption.gateway.IdentifyLedger;
import dev.disruption.gateway.SessionStore;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link AutoConfiguration} of a simulated Discord, for an application that has no token. */
@AutoConfiguration
@ConditionalOnClass(Simulator.class)
@ConditionalOnMissingToken
@ConditionalOnBooleanProperty(name = "disruption.simulator.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(DiscordConnectionDetails.class)
@EnableConfigurationProperties(DisruptionProperties.class)
public final class DisruptionSimulatorAutoConfiguration {

	private static final Log logger = LogFactory.getLog(DisruptionSimulatorAutoConfiguration.class);

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	Simulator discordSimulator(DisruptionProperties properties) {
		Simulator simulator = Simulator.builder().port(properties.simulator().port()).start();
		logger.warn("disruption.token is not set: the bot runs on a simulated Discord. Chat with it at " + simulator.pageUrl());
		return simulator;
	}

	@Bean
	DiscordConnectionDetails simulatorConnectionDetails(Simulator simulator) {
		return new SimulatorConnectionDetails(simulator);
	}

	/** A simulated Discord has forgotten its sessions when it is started again. */
	@Bean
	@ConditionalOnMissingBean
	SessionStore simulatorSessionStore() {
		return SessionStore.inMemory();
	}

	@Bean
	@ConditionalOnMissingBean
	IdentifyLedger simulatorIdentifyLedger() {
		return IdentifyLedger.inMemory();
	}

	private record SimulatorConnectionDetails(Simulator simulator) implements DiscordConnectionDetails {

		@Override
		public Token token() {
			return new Token(this.simulator.token());
		}

		@Override
		public URI restUrl() {
			return URI.create(this.simulator.restUrl().toString());
		}

	}

}
