package dev.disruption.benchmarks;

import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.reactive.AbstractClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes requests up to their bytes, and answers 204 at once. */
final class NoNetwork implements ClientHttpConnector {

	private final AtomicLong bytes = new AtomicLong();

	/** How many bytes of bodies have been written. */
	long bytes() {
		return this.bytes.get();
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri, Function<? super ClientHttpRequest, Mono<Void>> callback) {
		Request request = new Request(method, uri);
		return callback.apply(request).then(Mono.fromSupplier(Response::new));
	}

	private final class Request extends AbstractClientHttpRequest {

		private final HttpMethod method;

		private final URI uri;

		private Request(HttpMethod method, URI uri) {
			this.method = method;
			this.uri = uri;
		}

		@Override
		public HttpMethod getMethod() { return this.method; }

		@Override
		public URI getURI() { return this.uri; }

		@Override
		public DataBufferFactory bufferFactory() { return DefaultDataBufferFactory.sharedInstance; }

		@Override
		@SuppressWarnings("unchecked")
		public <T> T getNativeRequest() { return (T) this; }

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return doCommit(() -> Flux.from(body).doOnNext(this::take).then());
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return writeWith(Flux.from(body).concatMap(Flux::from));
		}

		@Override
		public Mono<Void> setComplete() { return doCommit(Mono::empty); }

		@Override
		protected void applyHeaders() {
		}

		@Override
		protected void applyCookies() {
		}

		private void take(DataBuffer buffer) {
			NoNetwork.this.bytes.addAndGet(buffer.readableByteCount());
			DataBufferUtils.release(buffer);
		}

	}

	private static final class Response implements ClientHttpResponse {

		private final HttpHeaders headers = new HttpHeaders();

		@Override
		public HttpStatusCode getStatusCode() { return HttpStatus.NO_CONTENT; }

		@Override
		public HttpHeaders getHeaders() { return this.headers; }

		@Override
		public MultiValueMap<String, ResponseCookie> getCookies() { return new LinkedMultiValueMap<>(); }

		@Override
		public Flux<DataBuffer> getBody() { return Flux.empty(); }

	}

}
