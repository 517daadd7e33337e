package dev.disruption.simulator.rest;

import dev.disruption.simulator.world.Files;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Serves the files that came with messages below {@code /attachments}. */
public final class FilesEndpoint {

	private final Files files;

	public FilesEndpoint(Files files) { this.files = files; }

	public boolean serves(HttpServerRequest request) { return path(request).startsWith("/attachments/"); }

	public Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		Files.Stored file = this.files.find(path(request));
		if (file == null) {
			return response.sendNotFound();
		}
		// what a bot uploaded is shown as a file, never run as a page
		return response.header("Content-Type", file.contentType()).header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox").sendByteArray(Flux.just(file.content()));
	}

	private static String path(HttpServerRequest request) { return new QueryStringDecoder(request.uri()).path(); }

}
