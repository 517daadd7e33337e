package dev.disruption.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import dev.disruption.interaction.http.EndpointResponse;
import dev.disruption.interaction.http.SignedRequest;
import reactor.core.publisher.Mono;

/** What is behind each path that Discord posts to, whatever the web server is. */
final class Endpoints {

	private final Map<String, Function<SignedRequest, Mono<EndpointResponse>>> byPath = new LinkedHashMap<>();

	void add(String path, String property, Function<SignedRequest, Mono<EndpointResponse>> endpoint) {
		if (this.byPath.putIfAbsent(path, endpoint) != null) {
			throw new IllegalStateException("Two endpoints have the path '" + path + "': set " + property + " to another");
		}
	}

	Map<String, Function<SignedRequest, Mono<EndpointResponse>>> byPath() { return this.byPath; }

}
