package dev.disruption.simulator.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.disruption.simulator.People;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Uploads;
import dev.disruption.simulator.world.World;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** Takes a file that somebody dragged onto the page: {@code POST /page/upload?channel=ID&name=NAME}, answered by the attachment. */
final class UploadEndpoint {

	private final World world;

	private final People people;

	UploadEndpoint(Simulator simulator) {
		this.world = simulator.world();
		this.people = simulator.people();
	}

	Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		// refused before it is read: a browser tells the length of a file
		if (request.requestHeaders().getInt(HttpHeaderNames.CONTENT_LENGTH, 0) > Uploads.LARGEST) {
			return send(response, 413, Json.object().put("message", "A file has at most 10 MiB; this one has more"));
		}
		return request.receive().aggregate().asByteArray().defaultIfEmpty(new byte[0])
			.flatMap(content -> Mono.from(keep(request, response, content)));
	}

	private Publisher<Void> keep(HttpServerRequest request, HttpServerResponse response, byte[] content) {
		QueryStringDecoder query = new QueryStringDecoder(request.uri());
		Channel channel = this.world.channelById(query.parameters().getOrDefault("channel", List.of("")).get(0));
		String name = query.parameters().getOrDefault("name", List.of("")).get(0);
		if (channel == null) {
			return send(response, 404, Json.object().put("message", "Choose a channel for the file: this one was deleted"));
		}
		try {
			return send(response, 200, this.people.upload(channel, name, request.requestHeaders().get(HttpHeaderNames.CONTENT_TYPE), content));
		}
		catch (IllegalArgumentException refused) {
			return send(response, 400, Json.object().put("message", refused.getMessage()));
		}
	}

	private static Publisher<Void> send(HttpServerResponse response, int status, ObjectNode document) {
		return response.status(status).header(HttpHeaderNames.CONTENT_TYPE, "application/json")
			.sendByteArray(Flux.just(Json.write(document).getBytes(StandardCharsets.UTF_8)));
	}

}
