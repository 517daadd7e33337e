package dev.disruption.rest;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Reads an answer to its end. It stands inside the retries: an answer that breaks off or trickles in is none. And outside the budget, which
 * goes by the headers alone.
 */
final class BodyFilter implements ExchangeFilterFunction {

	static final Duration SLOWEST = Duration.ofSeconds(15);

	private static final byte[] NOTHING = {};

	private final RateLimiter limiter;

	private final Scheduler scheduler;

	BodyFilter(RateLimiter limiter, Scheduler scheduler) {
		this.limiter = limiter;
		this.scheduler = scheduler;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request).flatMap(response -> complete(Call.of(request), response));
	}

	private Mono<ClientResponse> complete(Call call, ClientResponse response) {
		long start = this.limiter.now();
		return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()), Transport.LARGEST_BODY)
			.map(BodyFilter::bytes)
			.defaultIfEmpty(NOTHING)
			.timeout(SLOWEST, this.scheduler)
			.doOnTerminate(() -> call.spend(this.limiter.now() - start))
			.onErrorMap(error -> broken(call.route(), error))
			.map(bytes -> response.mutate().headers(headers -> describe(headers, bytes)).body(consumed -> buffers(bytes)).build());
	}

	/** What is in a buffer, which is released. */
	static byte[] bytes(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	/** Nothing is read as JSON too: without a type, a reader is looked for in vain, and an exception is made for nobody. */
	private static void describe(HttpHeaders headers, byte[] bytes) {
		if (bytes.length == 0) {
			headers.setContentType(MediaType.APPLICATION_JSON);
		}
	}

	private static Flux<DataBuffer> buffers(byte[] bytes) {
		return (bytes.length == 0) ? Flux.empty() : Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

	private static Throwable broken(Route route, Throwable error) {
		if (error instanceof TimeoutException) {
			return ErrorMapping.tooSlow(route, "the answer didn't end", SLOWEST);
		}
		return (error instanceof DataBufferLimitException) ? ErrorMapping.unreadable(route, error) : ErrorMapping.brokenOff(route, error);
	}

}
