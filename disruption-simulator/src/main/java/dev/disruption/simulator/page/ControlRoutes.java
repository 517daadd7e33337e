package dev.disruption.simulator.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.simulator.Faults;
import dev.disruption.simulator.Routes;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The plan of faults over HTTP, for bots and tests in any language: {@code POST /control/faults} adds to it, {@code GET} shows it,
 * {@code DELETE} forgets it. Web pages of others are kept out.
 */
public final class ControlRoutes implements Routes {

	private static final String FAULTS = "/control/faults";

	private static final int LARGEST = 1 << 20;

	@Override
	public void register(HttpServerRoutes routes, Simulator simulator) {
		routes.route(ControlRoutes::serves, (request, response) -> handle(request, response, simulator.faults()));
	}

	private static Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response, Faults faults) {
		if (!SameOrigin.isNotForeign(request.requestHeaders())) {
			return response.status(403).send();
		}
		return switch (request.method().name()) {
			case "GET" -> send(response, 200, plan(faults));
			case "POST" -> post(request, response, faults);
			case "DELETE" -> {
				faults.clear();
				yield response.status(204).send();
			}
			default -> response.status(405).header("Allow", "GET, POST, DELETE").send();
		};
	}

	private static Publisher<Void> post(HttpServerRequest request, HttpServerResponse response, Faults faults) {
		// a page of somebody else's cannot send this type without asking first
		if (!request.requestHeaders().get(HttpHeaderNames.CONTENT_TYPE, "").startsWith("application/json")) {
			return send(response, 415, message("A plan is sent as application/json"));
		}
		return request.receive().aggregate().asByteArray().defaultIfEmpty(new byte[0]).flatMap(body -> Mono.from(add(response, faults, body)));
	}

	private static Publisher<Void> add(HttpServerResponse response, Faults faults, byte[] body) {
		if (body.length > LARGEST) {
			return send(response, 413, message("A plan has at most " + LARGEST + " bytes, this one has " + body.length));
		}
		try {
			faults.plan(Json.parse(new String(body, StandardCharsets.UTF_8)));
			return send(response, 200, plan(faults));
		}
		catch (JacksonException notJson) {
			return send(response, 400, message("A plan is JSON: " + notJson.getOriginalMessage()));
		}
		catch (IllegalArgumentException refused) {
			return send(response, 400, message(String.valueOf(refused.getMessage())));
		}
	}

	private static ObjectNode plan(Faults faults) {
		List<String> lines = Stream.concat(faults.planned().stream(), faults.plannedCalls().stream()).map(Object::toString).toList();
		ObjectNode plan = Json.object();
		plan.set("planned", Json.texts(lines));
		return plan;
	}

	private static ObjectNode message(String text) { return Json.object().put("message", text); }

	private static Publisher<Void> send(HttpServerResponse response, int status, ObjectNode document) {
		return response.status(status).header(HttpHeaderNames.CONTENT_TYPE, "application/json")
			.sendByteArray(Flux.just(Json.write(document).getBytes(StandardCharsets.UTF_8)));
	}

	private static boolean serves(HttpServerRequest request) { return new QueryStringDecoder(request.uri()).path().equals(FAULTS); }

}
