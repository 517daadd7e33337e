package dev.disruption.autoconfigure;

import dev.disruption.cache.ReadThrough;
import dev.disruption.client.DiscordClient;
import dev.disruption.json.Damages;
import dev.disruption.json.DiscordJson;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.RestListener;
import dev.disruption.rest.RestObservationConvention;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** {@link AutoConfiguration} of the REST API: one bean for each of its resources. */
@AutoConfiguration(after = DisruptionSimulatorAutoConfiguration.class)
@EnableConfigurationProperties({ DisruptionProperties.class, DisruptionConnectionProperties.class })
@Import(ResourceRegistrar.class)
public final class DisruptionRestAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DiscordConnectionDetails discordConnectionDetails(DisruptionProperties properties) {
		return new PropertiesDiscordConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	ConnectionCustomizer discordConnectionCustomizer(DisruptionConnectionProperties properties, ObjectProvider<SslBundles> bundles) {
		return new ConnectionCustomizer(properties, bundles::getObject);
	}

	@Bean
	@ConditionalOnMissingBean
	Damages discordDamages() {
		return new Damages();
	}

	/** Not for the application's own JSON: it speaks Discord's conventions. */
	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(name = "discordJsonMapper")
	JsonMapper discordJsonMapper(Damages damages) {
		return DiscordJson.mapper(damages);
	}

	@Bean
	@ConditionalOnMissingBean
	RestEventPublisher discordRestEventPublisher(ApplicationEventPublisher publisher) {
		return new RestEventPublisher(publisher);
	}

	@Bean(name = ResourceRegistrar.REST_BEAN, destroyMethod = "close")
	@ConditionalOnMissingBean
	DiscordRest discordRest(DiscordConnectionDetails connection, @Qualifier("discordJsonMapper") JsonMapper mapper,
			ObjectProvider<ObservationRegistry> observations, ObjectProvider<RestObservationConvention> convention,
			ObjectProvider<MeterRegistry> meters, ObjectProvider<RestListener> listeners, ObjectProvider<DiscordHttpClientCustomizer> clients,
			ObjectProvider<DiscordRestCustomizer> customizers) {
		DiscordRest.Builder builder = DiscordRest.builder().baseUrl(connection.restUrl().toString()).token(connection.token()).mapper(mapper);
		observations.ifUnique(builder::observationRegistry);
		convention.ifUnique(builder::observationConvention);
		meters.ifUnique(builder::meterRegistry);
		listeners.orderedStream().forEach(builder::listener);
		clients.orderedStream().forEach(customizer -> builder.httpClient(customizer::customize));
		customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
		return builder.build();
	}

	@Bean
	@ConditionalOnMissingBean
	DiscordClient discordClient(DiscordRest rest, ObjectProvider<ReadThrough> cache) {
		return new DiscordClient(rest, Schedulers.parallel(), cache.getIfAvailable());
	}

}
