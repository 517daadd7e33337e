package dev.disruption.simulator.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.disruption.simulator.world.Files;
import dev.disruption.simulator.world.Portrait;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Serves the files that came with messages below {@code /attachments}, and people's pictures at {@code /avatars/ID/HASH.png}. */
public final class FilesEndpoint {

	private static final Pattern AVATAR = Pattern.compile("/avatars/\\d+/(\\w{1,64})\\.png");

	private final Files files;

	public FilesEndpoint(Files files) { this.files = files; }

	public boolean serves(HttpServerRequest request) {
		return path(request).startsWith("/attachments/") || AVATAR.matcher(path(request)).matches();
	}

	public Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		Matcher avatar = AVATAR.matcher(path(request));
		if (avatar.matches()) {
			return response.header("Content-Type", "image/png").header("Cache-Control", "max-age=86400")
				.sendByteArray(Flux.just(Portrait.png(avatar.group(1))));
		}
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
