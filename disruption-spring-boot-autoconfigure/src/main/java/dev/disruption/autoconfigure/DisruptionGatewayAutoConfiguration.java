package dev.disruption.autoconfigure;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;

import dev.disruption.availability.GuildAvailabilityTracker;
import dev.disruption.availability.GuildMemory;
import dev.disruption.dispatch.ActionCarrier;
import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.dispatch.EventMemory;
import dev.disruption.dispatch.EventObservationConvention;
import dev.disruption.dispatch.GatewayEvents;
import dev.disruption.dispatch.GatewayMeters;
import dev.disruption.gateway.Compression;
import dev.disruption.gateway.FileIdentifyLedger;
import dev.disruption.gateway.FileSessionStore;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.GatewayCommands;
import dev.disruption.gateway.GatewayException;
import dev.disruption.gateway.GatewayListener;
import dev.disruption.gateway.GatewaySettings;
import dev.disruption.gateway.IdentifyLedger;
import dev.disruption.gateway.SessionStore;
import dev.disruption.interaction.command.CommandRegistrar;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.DiscordException;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Gateways;
import dev.disruption.rest.Messages;
import dev.disruption.time.MonotonicScheduler;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractApplicationContext;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/** {@link AutoConfiguration} of the gateway, and of the way from there to the listeners. */
@AutoConfiguration(after = { DisruptionRestAutoConfiguration.class, DisruptionInteractionAutoConfiguration.class })
@ConditionalOnBean(DiscordRest.class)
@ConditionalOnBooleanProperty(name = "disruption.gateway.enabled", matchIfMissing = true)
@Import(HandlerThreadsConfiguration.class)
public final class DisruptionGatewayAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	EventListeners discordEventListeners(AbstractApplicationContext context, @Qualifier("discordGatewayTimer") Scheduler timer,
			ObjectProvider<ObservationRegistry> observations, ObjectProvider<EventObservationConvention> convention) {
		return new EventListeners(context, timer, observations.getIfUnique(() -> ObservationRegistry.NOOP),
				convention.getIfUnique(EventObservationConvention::new));
	}

	@Bean
	@ConditionalOnMissingBean
	ActionCarrier discordActionCarrier(Messages messages) {
		return new ActionCarrier(messages);
	}

	@Bean(defaultCandidate = false, destroyMethod = "dispose")
	@ConditionalOnMissingBean(name = "discordGatewayTimer")
	Scheduler discordGatewayTimer() {
		return MonotonicScheduler.create("discord-gateway-timer");
	}

	@Bean
	@ConditionalOnMissingBean
	DispatchSettings discordDispatchSettings(DisruptionProperties properties) {
		DisruptionProperties.Dispatch dispatch = properties.dispatch();
		PropertyCheck.that(dispatch.maxEvents() > 0, "disruption.dispatch.max-events", dispatch.maxEvents(), "at least one event has to fit");
		PropertyCheck.that(dispatch.maxSize().toBytes() > 0, "disruption.dispatch.max-size", dispatch.maxSize(),
				"it has to be more than nothing");
		PropertyCheck.that(dispatch.deduplicate() >= 0, "disruption.dispatch.deduplicate", dispatch.deduplicate(),
				"it is a number of events, or 0 for none");
		return DispatchSettings.builder()
			.ordering(dispatch.ordering())
			.maxEvents(dispatch.maxEvents())
			.maxBytes(dispatch.maxSize().toBytes())
			.overflow(dispatch.overflow())
			.droppable(dispatch.droppable())
			.deduplicate(dispatch.deduplicate())
			.build();
	}

	@Bean
	@ConditionalOnMissingBean
	Dispatcher discordDispatcher(@Qualifier("discordJsonMapper") JsonMapper mapper, EventListeners listeners,
			@Qualifier("discordHandlerThreads") ExecutorService executor, @Qualifier("discordGatewayTimer") Scheduler timer,
			DispatchSettings settings, ObjectProvider<EventMemory> memory) {
		return new Dispatcher(mapper, listeners, executor, timer, settings, memory.getIfAvailable(() -> EventMemory.NONE));
	}

	@Bean
	@ConditionalOnMissingBean
	GatewayEvents discordGatewayEvents(ApplicationEventPublisher publisher, @Qualifier("discordHandlerThreads") ExecutorService executor) {
		return new GatewayEvents(publisher, executor);
	}

	@Bean
	@ConditionalOnMissingBean
	GatewayMeters discordGatewayMeters(Dispatcher dispatcher) {
		return new GatewayMeters(dispatcher);
	}

	@Bean
	@ConditionalOnMissingBean
	SessionStore discordSessionStore(DisruptionProperties properties) {
		return properties.gateway().sessionStore().enabled() ? new FileSessionStore(directory(properties)) : SessionStore.inMemory();
	}

	@Bean
	@ConditionalOnMissingBean
	GuildAvailabilityTracker discordGuildAvailabilityTracker(DisruptionProperties properties, ObjectProvider<Gateway> gateway,
			@Qualifier("discordJsonMapper") JsonMapper mapper, ApplicationEventPublisher publisher,
			@Qualifier("discordHandlerThreads") ExecutorService executor, @Qualifier("discordGatewayTimer") Scheduler timer,
			ObjectProvider<GuildMemory> memory) {
		return new GuildAvailabilityTracker(() -> gateway.getObject().shards(),
				() -> gateway.getObject().intents().contains(Intent.GUILDS), mapper, publisher::publishEvent, executor, timer,
				properties.gateway().readyTimeout(), memory.getIfAvailable(() -> GuildMemory.NONE));
	}

	@Bean
	@ConditionalOnMissingBean
	IdentifyLedger discordIdentifyLedger(DisruptionProperties properties, DiscordConnectionDetails connection) {
		return properties.gateway().sessionStore().enabled() ? new FileIdentifyLedger(directory(properties), connection.token())
				: IdentifyLedger.inMemory();
	}

	private static Path directory(DisruptionProperties properties) {
		return properties.dataDirectory().toAbsolutePath().resolve("gateway");
	}

	@Bean
	@ConditionalOnMissingBean
	GatewayCommands discordGatewayCommands(Gateway gateway) {
		return gateway.commands();
	}

	@Bean
	@ConditionalOnMissingBean
	Gateway discordGateway(DisruptionProperties properties, DiscordConnectionDetails connection, Gateways gateways, Dispatcher dispatcher,
			@Qualifier("discordGatewayTimer") Scheduler timer, SessionStore sessions, IdentifyLedger identifies,
			ObjectProvider<GatewayListener> listeners, ObjectProvider<DiscordHttpClientCustomizer> clients,
			ObjectProvider<DiscordGatewayCustomizer> customizers) {
		DisruptionProperties.Gateway gateway = properties.gateway();
		check(gateway);
		URI url = (gateway.url() != null) ? gateway.url() : connection.gatewayUrl();
		GatewaySettings.Builder settings = GatewaySettings.builder(connection.token())
			.intents((gateway.intents() != null) ? gateway.intents() : Set.of())
			.intents(gateway.additionalIntents())
			.shardCount(gateway.shards())
			.compression(compression(gateway.compression()))
			.sessionStore(sessions)
			.sessionMaxAge(gateway.sessionStore().maxAge())
			.identifyLedger(identifies)
			.identifyReserve(gateway.identifyReserve())
			.url((url != null) ? url.toString() : null)
			.httpClient(client -> customized(client, clients));
		customizers.orderedStream().forEach(customizer -> customizer.customize(settings));
		return new Gateway(settings.build(), () -> gatewayBot(gateways), dispatcher, timer, listeners.orderedStream().toList());
	}

	private static HttpClient customized(HttpClient client, ObjectProvider<DiscordHttpClientCustomizer> customizers) {
		HttpClient changed = client;
		for (DiscordHttpClientCustomizer customizer : customizers.orderedStream().toList()) {
			changed = customizer.customize(changed);
		}
		return changed;
	}

	private static void check(DisruptionProperties.Gateway gateway) {
		String prefix = "disruption.gateway.";
		PropertyCheck.that(gateway.shards() >= 0, prefix + "shards", gateway.shards(),
				"it is the number of shards, or 0 for as many as Discord recommends");
		Integer reserve = gateway.identifyReserve();
		PropertyCheck.that(reserve == null || reserve >= 0, prefix + "identify-reserve", reserve,
				"it is a number of session starts, or 0 for none");
		URI url = gateway.url();
		PropertyCheck.that(url == null || "ws".equals(url.getScheme()) || "wss".equals(url.getScheme()), prefix + "url", url,
				"a gateway's address begins with wss:// or ws://");
	}

	private static Compression compression(DisruptionProperties.Compression wanted) {
		return switch (wanted) {
			case AUTO -> Compression.best();
			case ZSTD -> Compression.ZSTD_STREAM;
			case ZLIB -> Compression.ZLIB_STREAM;
			case NONE -> Compression.NONE;
		};
	}

	/** A refused token makes no further attempt worth while. */
	private static Mono<GatewayBot> gatewayBot(Gateways gateways) {
		return gateways.getGatewayBot().onErrorMap(DiscordException.Unauthorized.class, failure -> new GatewayException.AuthenticationFailed());
	}

	@Bean
	@ConditionalOnMissingBean
	DiscordLifecycle discordLifecycle(DisruptionProperties properties, Gateway gateway, EventListeners listeners, Dispatcher dispatcher,
			ObjectProvider<CommandRegistrar> registrar) {
		Mono<Void> registration = Mono.justOrEmpty(registrar.getIfAvailable()).flatMap(CommandRegistrar::register);
		return new DiscordLifecycle(gateway, listeners, dispatcher, registration, properties.gateway());
	}

}
