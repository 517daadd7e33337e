package dev.disruption.autoconfigure;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

import dev.disruption.interaction.http.EndpointResponse;
import dev.disruption.interaction.http.SignedRequest;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** The endpoints in a servlet container. */
final class ServletEndpoints {

	private ServletEndpoints() {
	}

	static RouterFunction<ServerResponse> routes(Endpoints endpoints) {
		RouterFunctions.Builder routes = RouterFunctions.route();
		// a router without any route is refused
		routes.add(request -> Optional.empty());
		endpoints.byPath().forEach((path, endpoint) -> routes.POST(path, request -> handle(request, endpoint)));
		return routes.build();
	}

	private static ServerResponse handle(ServerRequest request, Function<SignedRequest, Mono<EndpointResponse>> endpoint) throws IOException {
		byte[] body = request.servletRequest().getInputStream().readNBytes(SignedRequest.LARGEST + 1);
		if (body.length > SignedRequest.LARGEST) {
			return ServerResponse.status(413).build();
		}
		SignedRequest signed = new SignedRequest(request.headers().firstHeader(SignedRequest.SIGNATURE),
				request.headers().firstHeader(SignedRequest.TIMESTAMP), body);
		return ServerResponse.async(endpoint.apply(signed).map(ServletEndpoints::response));
	}

	private static ServerResponse response(EndpointResponse answer) {
		return ServerResponse.status(answer.status()).contentType(MediaType.APPLICATION_JSON).build((request, response) -> {
			response.getOutputStream().write(answer.body());
			response.flushBuffer();
			answer.sent().run();
			return null;
		});
	}

}
