package dev.disruption.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;

import dev.disruption.interaction.ConstraintCheck;
import dev.disruption.interaction.HandlerFactory;
import dev.disruption.interaction.InteractionDispatcher;
import dev.disruption.interaction.InteractionFailures;
import dev.disruption.interaction.InteractionHandlers;
import dev.disruption.interaction.InteractionListener;
import dev.disruption.interaction.InteractionObservationConvention;
import dev.disruption.interaction.ObservationInterceptor;
import dev.disruption.interaction.Watchdog;
import dev.disruption.interaction.argument.ArgumentResolvers;
import dev.disruption.interaction.argument.Forms;
import dev.disruption.interaction.command.CommandDefinitions;
import dev.disruption.interaction.command.CommandHandlers;
import dev.disruption.interaction.command.CommandRegistrar;
import dev.disruption.interaction.command.Help;
import dev.disruption.interaction.command.RegistrationLock;
import dev.disruption.interaction.component.ComponentIds;
import dev.disruption.interaction.component.Signer;
import dev.disruption.interaction.condition.CooldownCondition;
import dev.disruption.interaction.condition.GuildCondition;
import dev.disruption.interaction.condition.OwnerCondition;
import dev.disruption.interaction.condition.PermissionCondition;
import dev.disruption.interaction.dialog.Dialogs;
import dev.disruption.interaction.dialog.MessageDialogs;
import dev.disruption.interaction.dialog.MessageDialogsListener;
import dev.disruption.interaction.handler.Access;
import dev.disruption.interaction.handler.ArgumentCheck;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.CallScope;
import dev.disruption.interaction.handler.Calls;
import dev.disruption.interaction.handler.Interceptor;
import dev.disruption.interaction.handler.ResultHandler;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.interaction.text.Prefixes;
import dev.disruption.interaction.text.TextCommandListener;
import dev.disruption.interaction.text.TextCommands;
import dev.disruption.rest.ApplicationCommands;
import dev.disruption.rest.Applications;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Interactions;
import dev.disruption.time.MonotonicScheduler;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.beanvalidation.MethodValidationAdapter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** {@link AutoConfiguration} of the handlers of interactions. */
@AutoConfiguration(after = DisruptionRestAutoConfiguration.class)
@ConditionalOnBean(DiscordRest.class)
@Import(HandlerThreadsConfiguration.class)
public final class DisruptionInteractionAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OptionResolvers discordOptionResolvers(ObjectProvider<OptionResolver> resolvers) {
		return new OptionResolvers(resolvers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	ArgumentResolvers discordArgumentResolvers(ObjectProvider<ArgumentResolver> resolvers, OptionResolvers options,
			ConfigurableListableBeanFactory beans) {
		return new ArgumentResolvers(resolvers.orderedStream().toList(), options, conversion(beans));
	}

	private static ConversionService conversion(ConfigurableListableBeanFactory beans) {
		ConversionService conversion = beans.getConversionService();
		return (conversion != null) ? conversion : ApplicationConversionService.getSharedInstance();
	}

	@Bean
	@ConditionalOnMissingBean
	ResultHandlers discordResultHandlers(ObjectProvider<ResultHandler> handlers) {
		return new ResultHandlers(handlers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	Texts discordTexts(MessageSource messages, ConfigurableListableBeanFactory beans) {
		return new Texts(messages, new EmbeddedValueResolver(beans));
	}

	@Bean
	@ConditionalOnMissingBean
	CommandHandlers discordCommandHandlers() {
		return new CommandHandlers();
	}

	@Bean
	@ConditionalOnMissingBean
	CommandDefinitions discordCommandDefinitions(CommandHandlers handlers, Texts texts) {
		return new CommandDefinitions(handlers, texts);
	}

	/** Without a key of the application's own, it is derived from the token: every bot has one. */
	@Bean
	@ConditionalOnMissingBean
	ComponentIds discordComponentIds(DisruptionProperties properties, DiscordConnectionDetails connection) {
		List<String> keys = properties.interactions().signingKeys();
		return new ComponentIds(keys.isEmpty() ? Signer.derivedFrom(connection.token())
				: PropertyCheck.usingSecret("disruption.interactions.signing-keys", () -> Signer.withKeys(keys)));
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerFactory discordHandlerFactory(ArgumentResolvers arguments, ResultHandlers results, ObjectProvider<Interceptor> interceptors,
			ObjectProvider<ArgumentCheck> checks, ObjectProvider<CallScope> scopes, Texts texts,
			@Qualifier("discordHandlerThreads") ExecutorService executor) {
		List<ArgumentCheck> all = checks.orderedStream().toList();
		Calls calls = new Calls((bean, method, values) -> all.forEach(check -> check.check(bean, method, values)),
				scopes.orderedStream().toList(), Schedulers.fromExecutor(executor));
		return new HandlerFactory(arguments, results, interceptors.orderedStream().toList(), calls, texts);
	}

	@Bean
	@ConditionalOnMissingBean
	InteractionHandlers discordInteractionHandlers(ConfigurableListableBeanFactory beans, HandlerFactory factory, CommandHandlers commands,
			CommandDefinitions definitions, ComponentIds components, InteractionFailures failures) {
		return new InteractionHandlers(beans, factory, commands, definitions, components, failures);
	}

	@Bean
	@ConditionalOnMissingBean
	InteractionFailures discordInteractionFailures(ObjectProvider<InteractionFailures.FailureHandler> handlers) {
		return new InteractionFailures(handlers.orderedStream().toList(), () -> ThreadLocalRandom.current().nextLong());
	}

	/** Without a gateway nothing else would register them. */
	@Bean
	ApplicationRunner discordCommandRegistration(CommandRegistrar registrar, ObjectProvider<DiscordLifecycle> gateways) {
		return arguments -> {
			if (gateways.stream().findAny().isEmpty()) {
				registrar.register().subscribe();
			}
		};
	}

	@Bean(defaultCandidate = false, destroyMethod = "dispose")
	@ConditionalOnMissingBean(name = "discordInteractionTimer")
	Scheduler discordInteractionTimer() {
		return MonotonicScheduler.create("discord-interaction-timer");
	}

	@Bean
	@ConditionalOnMissingBean
	Watchdog discordWatchdog(DisruptionProperties properties, @Qualifier("discordInteractionTimer") Scheduler timer,
			ObjectProvider<MeterRegistry> meters) {
		Duration deferAfter = properties.interactions().deferAfter();
		return PropertyCheck.using("disruption.interactions.defer-after", deferAfter,
				() -> new Watchdog(deferAfter, timer, meters.getIfAvailable(CompositeMeterRegistry::new)));
	}

	@Bean
	@ConditionalOnMissingBean
	InteractionDispatcher discordInteractionDispatcher(InteractionHandlers handlers, InteractionFailures failures, Watchdog watchdog,
			Dialogs dialogs, @Qualifier("discordInteractionTimer") Scheduler timer, ObjectProvider<MeterRegistry> meters) {
		return new InteractionDispatcher(handlers, failures, watchdog, dialogs, timer, meters.getIfAvailable(CompositeMeterRegistry::new));
	}

	@Bean
	@ConditionalOnMissingBean
	InteractionListener discordInteractionListener(DisruptionProperties properties, InteractionDispatcher dispatcher,
			Interactions interactions, @Qualifier("discordInteractionTimer") Scheduler timer, ObjectProvider<MeterRegistry> meters) {
		return new InteractionListener(dispatcher, interactions, properties.interactions().replayed(), timer,
				meters.getIfAvailable(CompositeMeterRegistry::new));
	}

	@Bean
	@ConditionalOnMissingBean
	Dialogs discordDialogs(OptionResolvers options, ConfigurableListableBeanFactory beans,
			@Qualifier("discordInteractionTimer") Scheduler timer, @Qualifier("discordHandlerThreads") ExecutorService executor) {
		return new Dialogs(new Forms(options, conversion(beans)), timer, Schedulers.fromExecutor(executor));
	}

	/** Made only where it is injected: who waits for messages needs them, and others are spared them. */
	@Bean
	@Lazy
	@ConditionalOnMissingBean
	MessageDialogs discordMessageDialogs(@Qualifier("discordInteractionTimer") Scheduler timer,
			@Qualifier("discordHandlerThreads") ExecutorService executor) {
		return new MessageDialogs(timer, Schedulers.fromExecutor(executor));
	}

	@Bean
	SmartInitializingSingleton discordMessageDialogsRegistration(ConfigurableApplicationContext context) {
		return () -> {
			for (String name : context.getBeanNamesForType(MessageDialogs.class, true, false)) {
				if (context.getBeanFactory().containsSingleton(name)) {
					context.addApplicationListener(new MessageDialogsListener(context.getBean(name, MessageDialogs.class)));
				}
			}
		};
	}

	@Bean
	PermissionCondition discordPermissionCondition() {
		return new PermissionCondition();
	}

	@Bean
	GuildCondition discordGuildCondition() {
		return new GuildCondition();
	}

	@Bean
	OwnerCondition discordOwnerCondition(Applications applications) {
		return new OwnerCondition(applications);
	}

	/** After the conditions that cost nothing, so that who may not use a handler doesn't use it up. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	CooldownCondition discordCooldownCondition(@Qualifier("discordInteractionTimer") Scheduler timer, Texts texts) {
		return new CooldownCondition(timer, texts);
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ObservationInterceptor discordInteractionObservation(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<InteractionObservationConvention> convention) {
		return new ObservationInterceptor(registry.getIfUnique(() -> ObservationRegistry.NOOP),
				convention.getIfUnique(InteractionObservationConvention::new));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Validator.class)
	static class ConstraintConfiguration {

		@Bean
		@ConditionalOnBean(Validator.class)
		@ConditionalOnMissingBean
		ConstraintCheck discordConstraintCheck(Validator validator) {
			return new ConstraintCheck(new MethodValidationAdapter(validator));
		}

	}

	@Bean
	@ConditionalOnMissingBean
	Prefixes discordPrefixes(DisruptionProperties properties) {
		return guildId -> Mono.just(properties.commands().prefix());
	}

	@Bean
	@ConditionalOnMissingBean
	TextCommands discordTextCommands(CommandHandlers handlers, InteractionDispatcher dispatcher, DiscordRest rest, Prefixes prefixes,
			@Qualifier("discordJsonMapper") JsonMapper mapper, @Qualifier("discordInteractionTimer") Scheduler timer) {
		return new TextCommands(handlers, dispatcher, rest, prefixes, mapper, timer);
	}

	/** After the handlers have been found: without text commands nobody has to read messages. */
	@Bean
	SmartInitializingSingleton discordTextCommandRegistration(ConfigurableApplicationContext context, TextCommands commands) {
		return () -> {
			if (!commands.isEmpty()) {
				context.addApplicationListener(new TextCommandListener(commands));
			}
		};
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "disruption.commands.help")
	@ConditionalOnMissingBean
	Help discordHelp(CommandHandlers handlers, Texts texts, ObjectProvider<Access> access) {
		return new Help(handlers, texts, access.orderedStream().toList());
	}

	/** One replica or many: without a bean of the application's own each registers. */
	@Bean
	@ConditionalOnMissingBean
	RegistrationLock discordRegistrationLock() {
		return registration -> registration;
	}

	@Bean
	@ConditionalOnMissingBean
	CommandRegistrar discordCommandRegistrar(DisruptionProperties properties, CommandDefinitions definitions, Applications applications,
			ApplicationCommands commands, RegistrationLock lock, @Qualifier("discordJsonMapper") JsonMapper mapper) {
		DisruptionProperties.Commands settings = properties.commands();
		return new CommandRegistrar(definitions, applications, commands,
				new CommandRegistrar.Settings(settings.sync(), settings.developmentGuild(), settings.removeStale()), lock, mapper);
	}

}
