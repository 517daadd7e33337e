package dev.disruption.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.gateway.IdentifyLedger;
import dev.disruption.gateway.SessionStore;
import dev.disruption.interaction.command.CommandRegistrar;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.scenario.Scenario;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
	Simulator discordSimulator(DisruptionProperties properties, ResourceLoader resources) {
		DisruptionProperties.Simulator settings = properties.simulator();
		Simulator simulator = Simulator.builder().port(settings.port()).scenario(scenario(settings.scenario(), resources)).start();
		simulator.crowd().start(settings.traffic().messages(), settings.traffic().reactions(), settings.traffic().joins());
		logger.warn("disruption.token is not set: the bot runs on a simulated Discord. Chat with it at " + simulator.pageUrl());
		return simulator;
	}

	private static Scenario scenario(String location, ResourceLoader resources) {
		if (location.equals(Scenario.LAB) || location.equals(Scenario.LIVELY)) {
			return Scenario.named(location);
		}
		try {
			return Scenario.read(resources.getResource(location).getContentAsString(StandardCharsets.UTF_8), location);
		}
		catch (IOException unreadable) {
			throw new IllegalArgumentException("disruption.simulator.scenario is '" + location + "', which can't be read; set it to lab, to lively, "
					+ "or to the location of a YAML file, classpath:town.yaml for instance", unreadable);
		}
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

	/** So that the simulator's page can tell how what is registered differs from what the code defines. */
	@Bean
	DefinedCommands simulatorDefinedCommands(Simulator simulator, ObjectProvider<CommandRegistrar> registrar,
			@Qualifier("discordJsonMapper") ObjectProvider<JsonMapper> mapper) {
		return new DefinedCommands(simulator, registrar, mapper);
	}

	/** Tells the simulator of them once all handlers have been found. */
	record DefinedCommands(Simulator simulator, ObjectProvider<CommandRegistrar> registrar,
			ObjectProvider<JsonMapper> mapper) implements ApplicationListener<ContextRefreshedEvent> {

		@Override
		public void onApplicationEvent(ContextRefreshedEvent event) {
			JsonMapper json = this.mapper.getIfAvailable();
			CommandRegistrar commands = this.registrar.getIfAvailable();
			if (json == null || commands == null) {
				return;
			}
			Map<String, List<ObjectNode>> byGuild = new LinkedHashMap<>();
			commands.wanted().forEach((guild, wanted) -> byGuild.put((guild != null) ? guild.toString() : "",
					wanted.stream().map(command -> (ObjectNode) json.valueToTree(command)).toList()));
			this.simulator.commands().define(byGuild);
		}

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
