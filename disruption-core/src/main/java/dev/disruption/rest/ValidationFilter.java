package dev.disruption.rest;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.json.Upload;
import dev.disruption.validation.Validation;
import dev.disruption.validation.Violation;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/** Doesn't send what Discord would refuse, and tells everything that is wrong with it at once. */
final class ValidationFilter implements ExchangeFilterFunction {

	/** Where the list is found of what the user has written: body and query. */
	static final String WRITTEN = ValidationFilter.class.getName() + ".written";

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		List<?> written = (List<?>) request.attribute(WRITTEN).orElse(List.of());
		List<Violation> violations = written.stream().flatMap(value -> Validation.violations(value).stream()).toList();
		if (!violations.isEmpty()) {
			return Mono.error(ErrorMapping.invalid(Route.of(request), violations));
		}
		Uploads uploads = Uploads.of(request);
		return uploads.files().isEmpty() ? next.exchange(request) : upload(request, uploads, next);
	}

	private static Mono<ClientResponse> upload(ClientRequest request, Uploads uploads, ExchangeFunction next) {
		return Mono.deferContextual(context -> {
			List<Violation> violations = new ArrayList<>();
			long limit = context.<Long>getOrEmpty(Uploads.SIZE_LIMIT).orElse(Uploads.LARGEST_FILE);
			Uploads measured = uploads.measured(limit, violations);
			if (!violations.isEmpty()) {
				return Mono.error(ErrorMapping.invalid(Route.of(request), violations));
			}
			Upload unreadable = uploads.unreadable();
			if (unreadable != null) {
				return Mono.error(ErrorMapping.notReplayable(Route.of(request), unreadable, null));
			}
			return next.exchange(ClientRequest.from(request).attribute(Uploads.ATTRIBUTE, measured).build());
		});
	}

}
