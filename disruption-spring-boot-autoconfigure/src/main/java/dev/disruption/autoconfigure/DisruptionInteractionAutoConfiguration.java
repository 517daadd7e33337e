package dev.disruption.autoconfigure;

import dev.disruption.interaction.CommandDispatcher;
import dev.disruption.interaction.CommandRegistrar;
import dev.disruption.interaction.Commands;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.interaction.result.ResultHandler;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.rest.ApplicationCommands;
import dev.disruption.rest.Applications;
import dev.disruption.rest.Interactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** {@link AutoConfiguration} of commands. */
@AutoConfiguration(after = DisruptionRestAutoConfiguration.class)
public final class DisruptionInteractionAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OptionResolvers discordOptionResolvers(ObjectProvider<OptionResolver> resolvers) {
		return new OptionResolvers(resolvers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	ResultHandlers discordResultHandlers(ObjectProvider<ResultHandler> handlers) {
		return new ResultHandlers(handlers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	Commands discordCommands(ConfigurableListableBeanFactory beans, OptionResolvers options, ResultHandlers results) {
		return new Commands(beans, options, results);
	}

	@Bean
	@ConditionalOnMissingBean
	CommandDispatcher discordCommandDispatcher(Commands commands, ResultHandlers results, Interactions interactions) {
		return new CommandDispatcher(commands, results, interactions);
	}

	@Bean
	@ConditionalOnMissingBean
	CommandRegistrar discordCommandRegistrar(Commands commands, Applications applications, ApplicationCommands applicationCommands) {
		return new CommandRegistrar(commands, applications, applicationCommands);
	}

}
