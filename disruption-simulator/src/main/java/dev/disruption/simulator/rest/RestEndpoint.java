package dev.disruption.simulator.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** The API over HTTP: {@code /api}, {@code /api/v9} and {@code /api/v10}. */
public final class RestEndpoint {

	private static final Pattern BASE = Pattern.compile("^/api(?:/v(\\d+))?(/.*)?$");

	/** Discord's limit of 25 MiB for a request, and a little for the form around it. */
	private static final int LARGEST_BODY = 26 << 20;

	private final Rest rest;

	public RestEndpoint(Rest rest) { this.rest = rest; }

	public boolean serves(HttpServerRequest request) { return BASE.matcher(rawPath(request)).matches(); }

	public Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		Matcher base = BASE.matcher(rawPath(request));
		if (!base.matches() || base.group(1) != null && !List.of("9", "10").contains(base.group(1))) {
			return send(response, refusal(Problem.of(400, 50041, "Invalid API version")));
		}
		List<String> path = Stream.of((base.group(2) == null ? "" : base.group(2)).split("/")).filter(step -> !step.isEmpty())
			.map(step -> URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)).toList();
		return body(request).map(body -> this.rest.answer(request(request, path, body)))
			.onErrorResume(Problem.class, problem -> Mono.just(refusal(problem)))
			.flatMap(reply -> later(reply.delay()).then(Mono.from(send(response, reply))));
	}

	private static RestReply refusal(Problem problem) {
		return new RestReply(problem.status(), Map.of("Content-Type", "application/json"), Json.write(problem.body()));
	}

	private static Mono<Body> body(HttpServerRequest request) {
		return request.receive().aggregate().asByteArray().defaultIfEmpty(new byte[0]).map(bytes -> {
			if (bytes.length > LARGEST_BODY) {
				throw Problem.of(413, 40005, "Request entity too large");
			}
			return request.isMultipart() ? form(parts(request, bytes)) : new Body(new String(bytes, StandardCharsets.UTF_8), List.of());
		});
	}

	/** The server itself reads forms of POST requests only, but edits bring files too. */
	private static List<Part> parts(HttpServerRequest request, byte[] bytes) {
		HttpRequest post = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(bytes),
				request.requestHeaders(), EmptyHttpHeaders.INSTANCE);
		HttpPostMultipartRequestDecoder form = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), post);
		try {
			return form.getBodyHttpDatas().stream().map(data -> Part.of((HttpData) data)).toList();
		}
		finally {
			form.destroy();
		}
	}

	private static Body form(List<Part> parts) {
		String json = parts.stream().filter(part -> part.name().equals("payload_json")).findFirst()
			.map(Part::text).orElseGet(() -> fields(parts));
		List<RestRequest.Upload> uploads = parts.stream().filter(part -> part.filename() != null)
			.map(part -> new RestRequest.Upload(part.name(), String.valueOf(part.filename()), part.contentType(), part.content())).toList();
		return new Body(json, uploads);
	}

	/** Some forms, a new sticker's for instance, have a part for each field. */
	private static String fields(List<Part> parts) {
		ObjectNode fields = Json.object();
		parts.stream().filter(part -> part.filename() == null).forEach(part -> fields.put(part.name(), part.text()));
		return fields.isEmpty() ? "" : Json.write(fields);
	}

	private static RestRequest request(HttpServerRequest request, List<String> path, Body body) {
		Map<String, String> headers = new LinkedHashMap<>();
		request.requestHeaders().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
		return new RestRequest(request.method().name(), path, new QueryStringDecoder(request.uri())
			.parameters(), headers, body.json(), body.uploads());
	}

	/** Completes after a while of the simulator's time. */
	private Mono<Void> later(Duration wait) {
		return wait.isZero() ? Mono.empty() : Mono.create(sink -> this.rest.clock().schedule(wait, sink::success));
	}

	private Publisher<Void> send(HttpServerResponse response, RestReply reply) {
		if (reply.delivery() == RestReply.Delivery.NEVER) {
			return Mono.never();
		}
		if (reply.delivery() == RestReply.Delivery.DROPPED) {
			return Mono.fromRunnable(() -> reset(response));
		}
		response.status(HttpResponseStatus.valueOf(reply.status()));
		reply.headers().forEach(response::header);
		byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
		if (body.length == 0) {
			return response.send();
		}
		if (reply.delivery() == RestReply.Delivery.HALF) {
			response.header("Content-Length", Integer.toString(body.length));
			return Mono.from(response.send(Flux.just(Unpooled.wrappedBuffer(body, 0, body.length / 2)), part -> true))
				.then(Mono.fromRunnable(() -> reset(response)));
		}
		return reply.delivery() == RestReply.Delivery.SLOWLY ? response.send(slowly(body, reply.bytesPerSecond()), part -> true)
				: response.sendByteArray(Flux.just(body));
	}

	/** In parts, ten of them a second at the most. */
	private Flux<ByteBuf> slowly(byte[] body, int bytesPerSecond) {
		int size = Math.max(1, bytesPerSecond / 10);
		Duration pause = Duration.ofNanos(Math.round(1e9 * size / Math.max(1, bytesPerSecond)));
		return Flux.range(0, (body.length + size - 1) / size)
			.concatMap(part -> later(pause).thenReturn(Unpooled.wrappedBuffer(body, part * size, Math.min(size, body.length - part * size))), 1);
	}

	private static void reset(HttpServerResponse response) {
		response.withConnection(connection -> {
			connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
			connection.channel().close();
		});
	}

	private static String rawPath(HttpServerRequest request) {
		String uri = request.uri();
		int query = uri.indexOf('?');
		return query < 0 ? uri : uri.substring(0, query);
	}

	/** A part of a form; its content is copied, because it is gone after it was delivered. */
	private record Part(String name, @Nullable String filename, @Nullable String contentType, byte[] content) {

		String text() { return new String(this.content, StandardCharsets.UTF_8); }

		static Part of(HttpData data) {
			try {
				if (data instanceof FileUpload file && file.getFilename() != null && !file.getFilename().isEmpty()) {
					return new Part(data.getName(), file.getFilename(), file.getContentType(), data.get());
				}
				return new Part(data.getName(), null, null, data.get());
			}
			catch (IOException unreadable) {
				throw new UncheckedIOException("A part of a form cannot be read", unreadable);
			}
		}

	}

	private record Body(String json, List<RestRequest.Upload> uploads) {
	}

}
