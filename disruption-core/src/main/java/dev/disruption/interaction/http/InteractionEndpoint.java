package dev.disruption.interaction.http;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

import dev.disruption.action.Reply;
import dev.disruption.interaction.InteractionDispatcher;
import dev.disruption.interaction.handler.CallbackTransport;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.rest.Interactions;
import dev.disruption.time.MonotonicScheduler;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Discord sends interactions by HTTP: the same handlers answer, and the first answer is the response. An answer with files goes a way
 * of its own, and the response says only that it was accepted.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/overview#preparing-for-interactions">Preparing for Interactions</a>
 */
public final class InteractionEndpoint {

	private static final Log logger = LogFactory.getLog(InteractionEndpoint.class);

	private static final byte[] PONG = "{\"type\":1}".getBytes(StandardCharsets.UTF_8);

	private final Signature signature;

	private final InteractionDispatcher dispatcher;

	private final Interactions interactions;

	private final Executor executor;

	private final Scheduler scheduler;

	private final JsonMapper mapper;

	/**
	 * @param executor runs handlers, which may block
	 * @param scheduler the clock
	 */
	public InteractionEndpoint(Signature signature, InteractionDispatcher dispatcher, Interactions interactions, Executor executor,
			Scheduler scheduler, JsonMapper mapper) {
		this.signature = signature;
		this.dispatcher = dispatcher;
		this.interactions = interactions;
		this.executor = executor;
		this.scheduler = scheduler;
		this.mapper = mapper;
	}

	/** Answers a request: 200 or 202 if it is Discord's, 401 if it is not, 400 if nobody can read it. Never errors. */
	public Mono<EndpointResponse> handle(SignedRequest request) {
		long receivedAt = MonotonicScheduler.nanos(this.scheduler);
		if (!this.signature.verify(request.signature(), request.timestamp(), request.body())) {
			return Mono.just(EndpointResponse.of(401));
		}
		Interaction interaction;
		try {
			interaction = this.mapper.readValue(request.body(), Interaction.class);
		}
		catch (JacksonException ex) {
			logger.warn("Discord sent an interaction that can't be read: " + ex.getOriginalMessage());
			return Mono.just(EndpointResponse.of(400));
		}
		return (interaction.type() == Interaction.Type.PING) ? Mono.just(new EndpointResponse(200, PONG, () -> {})) : answer(interaction,
				receivedAt);
	}

	private Mono<EndpointResponse> answer(Interaction interaction, long receivedAt) {
		Inline inline = new Inline();
		// handled on, when the response is sent: this one ends with the first answer
		Mono.defer(() -> this.dispatcher.handle(interaction, inline, receivedAt))
			.subscribeOn(Schedulers.fromExecutor(this.executor))
			.subscribe(done -> {}, inline::failed, inline::silent);
		return inline.response.asMono();
	}

	/** The first answer as the response. */
	private final class Inline extends CallbackTransport {

		private final Sinks.One<EndpointResponse> response = Sinks.one();

		private Inline() {
			super(InteractionEndpoint.this.interactions);
		}

		@Override
		public Mono<Void> respond(Interaction interaction, InteractionResponse answer, @Nullable Reply reply) {
			if (!answer.files().isEmpty()) {
				return super.respond(interaction, answer, reply).doOnSuccess(done -> silent());
			}
			return Mono.defer(() -> {
				Sinks.Empty<Void> sent = Sinks.empty();
				byte[] json = InteractionEndpoint.this.mapper.writeValueAsBytes(answer);
				this.response.tryEmitValue(new EndpointResponse(200, json, sent::tryEmitEmpty));
				return sent.asMono();
			});
		}

		private void silent() {
			this.response.tryEmitValue(EndpointResponse.of(202));
		}

		private void failed(Throwable failure) {
			logger.error("An interaction could not be handled", failure);
			silent();
		}

	}

}
