package dev.disruption.simulator.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** The files that make up the page, read from the class path. */
final class StaticFiles {

	// one folder at most and no dots but the one before the ending: a name cannot leave the page's folder
	private static final Pattern NAME = Pattern.compile("(?:[a-z]+/)?[a-z-]+\\.(html|css|js|svg)");

	private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8",
			"js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

	// only this server's own files are loaded and run, and no other page may frame this one
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	/** @param name relative to the page, {@code index.html} if it is empty */
	Publisher<Void> send(String name, HttpServerResponse response) {
		Matcher file = NAME.matcher(name.isEmpty() ? "index.html" : name);
		byte[] content = file.matches() ? read(file.group()) : null;
		if (content == null) {
			return response.status(404).send();
		}
		HttpHeaders headers = response.responseHeaders();
		headers.set(HttpHeaderNames.CONTENT_TYPE, TYPES.get(file.group(1)));
		headers.set(HttpHeaderNames.CONTENT_LENGTH, content.length);
		headers.set(HttpHeaderNames.CACHE_CONTROL, "no-cache");
		headers.set("Content-Security-Policy", POLICY);
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "no-referrer");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		return response.sendByteArray(Mono.just(content));
	}

	private static byte @Nullable [] read(String name) {
		try (InputStream file = StaticFiles.class.getResourceAsStream(name)) {
			return file == null ? null : file.readAllBytes();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("The page's file " + name + " cannot be read from the class path", unreadable);
		}
	}

}
