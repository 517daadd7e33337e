package dev.disruption.interaction.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.disruption.event.webhook.WebhookEventPayload;
import dev.disruption.time.MonotonicScheduler;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.scheduler.Scheduler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Discord sends webhook events by HTTP: they are acknowledged first and published afterwards, each once. Discord tries again for ten
 * minutes.
 *
 * @see <a href="https://docs.discord.com/developers/events/webhook-events">Webhook Events</a>
 */
public final class WebhookEventEndpoint {

	private static final Log logger = LogFactory.getLog(WebhookEventEndpoint.class);

	private static final Duration REMEMBERED = Duration.ofMinutes(15);

	private static final int MOST = 10_000;

	private final Signature signature;

	private final Consumer<Object> publisher;

	private final Executor executor;

	private final JsonMapper mapper;

	private final Cache<Integer, byte[]> seen;

	/**
	 * @param publisher takes the payload, and the data in it
	 * @param executor runs the publisher
	 * @param scheduler the clock
	 */
	public WebhookEventEndpoint(Signature signature, Consumer<Object> publisher, Executor executor, Scheduler scheduler, JsonMapper mapper) {
		this.signature = signature;
		this.publisher = publisher;
		this.executor = executor;
		this.mapper = mapper;
		this.seen = Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterWrite(REMEMBERED)
			.ticker(() -> MonotonicScheduler.nanos(scheduler))
			.executor(Runnable::run)
			.build();
	}

	/** Answers a request: 204 if it is Discord's, 401 if it is not, 400 if nobody can read it. */
	public EndpointResponse handle(SignedRequest request) {
		if (!this.signature.verify(request.signature(), request.timestamp(), request.body())) {
			return EndpointResponse.of(401);
		}
		WebhookEventPayload payload;
		try {
			payload = this.mapper.readValue(request.body(), WebhookEventPayload.class);
		}
		catch (JacksonException ex) {
			logger.warn("Discord sent a webhook event that can't be read: " + ex.getOriginalMessage());
			return EndpointResponse.of(400);
		}
		if (payload.type() == WebhookEventPayload.Type.EVENT && isNew(request.body())) {
			return new EndpointResponse(204, new byte[0], () -> this.executor.execute(() -> publish(payload)));
		}
		return EndpointResponse.of(204);
	}

	/** A repetition is the same body again. */
	private boolean isNew(byte[] body) {
		byte[] before = this.seen.asMap().putIfAbsent(Arrays.hashCode(body), body);
		return before == null || !Arrays.equals(before, body);
	}

	private void publish(WebhookEventPayload payload) {
		deliver(payload);
		if (payload.event() != null && payload.event().data() != null) {
			deliver(payload.event().data());
		}
	}

	private void deliver(Object event) {
		try {
			this.publisher.accept(event);
		}
		catch (RuntimeException ex) {
			logger.error("A listener of the webhook event " + event.getClass().getSimpleName() + " failed", ex);
		}
	}

}
