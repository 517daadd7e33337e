package dev.disruption.rest;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** A file that is downloaded when it is subscribed to, each time anew. Fails with a {@link DiscordException}. */
public final class Download {

	/** bytes that are held in memory unless told otherwise */
	private static final int LARGEST = 32 << 20;

	private static final int MOST_RETRIES = 3;

	private static final Duration FIRST_DELAY = Duration.ofMillis(250);

	private final WebClient client;

	private final URI address;

	private final Scheduler scheduler;

	private final Route route;

	Download(WebClient client, URI address, Scheduler scheduler) {
		this.client = client;
		this.address = address;
		this.scheduler = scheduler;
		// without the query, which may hold a signature
		this.route = new Route("GET", address.getScheme() + "://" + address.getAuthority() + address.getPath(), "");
	}

	/** The content piece by piece, as it arrives; whoever subscribes releases the buffers. */
	public Flux<DataBuffer> content() {
		return Flux.defer(() -> {
			AtomicBoolean begun = new AtomicBoolean();
			return attempt().doOnNext(buffer -> begun.set(true)).retryWhen(retries(begun));
		});
	}

	/** The content, of at most 32 MiB. */
	public Mono<byte[]> bytes() {
		return bytes(LARGEST);
	}

	/**
	 * The content, held in memory.
	 *
	 * @param max bytes; fails with {@link DiscordException.Unreadable} if there are more
	 */
	public Mono<byte[]> bytes(int max) {
		return DataBufferUtils.join(attempt(), max)
			.map(BodyFilter::bytes)
			.defaultIfEmpty(new byte[0])
			.onErrorMap(DataBufferLimitException.class, error -> ErrorMapping.tooLarge(this.route, max))
			.retryWhen(retries(new AtomicBoolean()));
	}

	/** Writes the content to a file, which is replaced only when all has arrived. */
	public Mono<Path> to(Path file) {
		Path target = file.toAbsolutePath();
		return Mono.usingWhen(blocking(() -> Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part")),
				part -> write(part).then(blocking(() -> Files.move(part, target, StandardCopyOption.REPLACE_EXISTING))),
				part -> blocking(() -> Files.deleteIfExists(part)))
			.thenReturn(file);
	}

	private Mono<Void> write(Path part) {
		return DataBufferUtils.write(attempt(), part, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
			.subscribeOn(Schedulers.boundedElastic())
			.retryWhen(retries(new AtomicBoolean()));
	}

	private Flux<DataBuffer> attempt() {
		return this.client.get()
			.uri(this.address)
			.exchangeToFlux(this::content)
			.onErrorMap(WebClientRequestException.class, error -> ErrorMapping.unanswered(this.route, error))
			.onErrorMap(error -> !(error instanceof DiscordException), error -> ErrorMapping.brokenDownload(this.route, error));
	}

	private Flux<DataBuffer> content(ClientResponse response) {
		if (response.statusCode().is2xxSuccessful()) {
			return response.bodyToFlux(DataBuffer.class);
		}
		return response.releaseBody()
			.thenMany(Flux.error(() -> ErrorMapping.notServed(this.route, response.statusCode().value(), response.headers().asHttpHeaders())));
	}

	/** What has been handed out in part can't begin again. */
	private Retry retries(AtomicBoolean begun) {
		return Retry.backoff(MOST_RETRIES, FIRST_DELAY)
			.scheduler(this.scheduler)
			.filter(error -> !begun.get() && (error instanceof DiscordException.ServerError || error instanceof DiscordException.Unreachable))
			.onRetryExhaustedThrow((retry, signal) -> signal.failure());
	}

	private static <T> Mono<T> blocking(Callable<T> action) {
		return Mono.fromCallable(action).subscribeOn(Schedulers.boundedElastic());
	}

}
