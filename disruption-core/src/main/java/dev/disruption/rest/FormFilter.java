package dev.disruption.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.random.RandomGenerator;

import dev.disruption.json.Body;
import dev.disruption.json.FormParams;
import org.springframework.core.codec.EncodingException;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the bodies that are no JSON, or not JSON alone: forms, and whatever carries files. It stands innermost, so that each attempt
 * writes its own.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading Files</a>
 */
final class FormFilter implements ExchangeFilterFunction {

	/** The key in a Reactor context of the {@link UploadProgress}. */
	static final String PROGRESS = FormFilter.class.getName() + ".progress";

	/** how long a request without files may take; the allowance for its files comes on top */
	private static final Duration LONGEST = Duration.ofSeconds(15);

	private static final UploadProgress NOBODY = (sent, total) -> {};

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final JsonMapper mapper;

	private final Scheduler scheduler;

	private final RandomGenerator random;

	FormFilter(JsonMapper mapper, Scheduler scheduler, RandomGenerator random) {
		this.mapper = mapper;
		this.scheduler = scheduler;
		this.random = random;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Object body = request.attribute(NonceFilter.BODY).orElse(null);
		Uploads uploads = Uploads.of(request);
		if (body != null && !uploads.files().isEmpty()) {
			return upload(request, next, body, uploads);
		}
		if (body instanceof FormParams && body instanceof Body<?> form) {
			return next.exchange(ClientRequest.from(request).body(BodyInserters.fromFormData(fields(form))).build());
		}
		return next.exchange(request);
	}

	private Mono<ClientResponse> upload(ClientRequest request, ExchangeFunction next, Object body, Uploads uploads) {
		Duration longest = LONGEST.plus(uploads.allowance());
		return Mono.deferContextual(context -> {
			UploadProgress progress = context.<UploadProgress>getOrEmpty(PROGRESS).orElse(NOBODY);
			ClientRequest attempt = ClientRequest.from(request)
				.body((message, codecs) -> Mono.defer(() -> form(body, uploads).writeTo(message, progress)))
				.build();
			return next.exchange(attempt)
				// the connection's own timeout begins only when all is sent
				.timeout(longest, Mono.error(() -> ErrorMapping.tooSlow(Route.of(request), "no answer", longest)), this.scheduler);
		});
	}

	private Multipart form(Object body, Uploads uploads) {
		Multipart form = new Multipart("disruption-" + Long.toHexString(this.random.nextLong()) + Long.toHexString(this.random.nextLong()));
		if (body instanceof FormParams && body instanceof Body<?> fields) {
			fields(fields).forEach((name, texts) -> texts.forEach(text -> form.add(name, TEXT, text.getBytes(StandardCharsets.UTF_8))));
		}
		else {
			form.add("payload_json", MediaType.APPLICATION_JSON, json(body));
		}
		uploads.files().forEach((name, file) -> form.add(name, file, uploads.sizes().getOrDefault(name, -1L)));
		return form;
	}

	private byte[] json(Object body) {
		try {
			return this.mapper.writeValueAsBytes(body);
		}
		catch (JacksonException ex) {
			throw new EncodingException("JSON can't be made of it", ex);
		}
	}

	private static MultiValueMap<String, String> fields(Body<?> form) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		form.query().forEach((name, texts) -> fields.put(name, texts));
		return fields;
	}

}
