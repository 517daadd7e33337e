package dev.disruption.autoconfigure;

import java.util.concurrent.ExecutorService;

import dev.disruption.interaction.InteractionDispatcher;
import dev.disruption.interaction.http.InteractionEndpoint;
import dev.disruption.interaction.http.Signature;
import dev.disruption.interaction.http.SignedRequest;
import dev.disruption.interaction.http.WebhookEventEndpoint;
import dev.disruption.rest.Interactions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.servlet.DispatcherServlet;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** {@link AutoConfiguration} of the endpoints that Discord sends interactions and webhook events to. */
@AutoConfiguration(after = DisruptionInteractionAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBean(InteractionDispatcher.class)
public final class DisruptionEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Endpoints discordEndpoints(DisruptionProperties properties, InteractionDispatcher dispatcher, Interactions interactions,
			ApplicationEventPublisher events, @Qualifier("discordHandlerThreads") ExecutorService executor,
			@Qualifier("discordInteractionTimer") Scheduler timer, @Qualifier("discordJsonMapper") JsonMapper mapper) {
		Endpoints endpoints = new Endpoints();
		properties.interactions().http().forEach((name, endpoint) -> {
			String prefix = "disruption.interactions.http." + name;
			Signature signature = PropertyCheck.using(prefix + ".public-key", endpoint.publicKey(), () -> new Signature(endpoint.publicKey()));
			InteractionEndpoint forInteractions = new InteractionEndpoint(signature, dispatcher, interactions, executor, timer, mapper);
			WebhookEventEndpoint forEvents = new WebhookEventEndpoint(signature, events::publishEvent, executor, timer, mapper);
			endpoints.add(endpoint.path(), prefix + ".path", forInteractions::handle);
			endpoints.add(endpoint.eventsPath(), prefix + ".events-path", request -> Mono.fromSupplier(() -> forEvents.handle(request)));
		});
		return endpoints;
	}

	/** Endpoints of a reactive web server. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class Reactive {

		@Bean
		RouterFunction<ServerResponse> discordEndpointRoutes(Endpoints endpoints) {
			RouterFunctions.Builder routes = RouterFunctions.route();
			// a router without any route is refused
			routes.add(request -> Mono.empty());
			endpoints.byPath().forEach((path, endpoint) -> routes.POST(path, request -> read(request).flatMap(endpoint)
				.flatMap(answer -> ServerResponse.status(answer.status())
					.contentType(MediaType.APPLICATION_JSON)
					.build((exchange, context) -> exchange.getResponse()
						.writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(answer.body())))
						.doOnSuccess(done -> answer.sent().run())))
				.onErrorResume(DataBufferLimitException.class, tooLarge -> ServerResponse.status(413).build())));
			return routes.build();
		}

		private static Mono<SignedRequest> read(ServerRequest request) {
			return DataBufferUtils.join(request.exchange().getRequest().getBody(), SignedRequest.LARGEST)
				.map(Reactive::bytes)
				.defaultIfEmpty(new byte[0])
				.map(body -> new SignedRequest(request.headers().firstHeader(SignedRequest.SIGNATURE),
						request.headers().firstHeader(SignedRequest.TIMESTAMP), body));
		}

		private static byte[] bytes(DataBuffer buffer) {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
		}

	}

	/** Endpoints of a servlet container. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(DispatcherServlet.class)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class Servlet {

		@Bean
		org.springframework.web.servlet.function.RouterFunction<org.springframework.web.servlet.function.ServerResponse> discordEndpointRoutes(
				Endpoints endpoints) {
			return ServletEndpoints.routes(endpoints);
		}

	}

}
