package dev.disruption.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A REST client that does nothing by itself. */
final class Api {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	private final String authorization;

	private Api(String base, String authorization) {
		this.base = base;
		this.authorization = authorization;
	}

	static Api of(Simulator discord) { return new Api(discord.restUrl(), "Bot " + discord.token()); }

	Api withToken(String token) { return new Api(this.base, "Bot " + token); }

	Reply get(String path) { return send("GET", path, null); }

	Reply delete(String path) { return send("DELETE", path, null); }

	Reply post(String path, JsonNode body) { return send("POST", path, Json.write(body)); }

	Reply put(String path, @Nullable JsonNode body) { return send("PUT", path, body == null ? null : Json.write(body)); }

	Reply patch(String path, JsonNode body) { return send("PATCH", path, Json.write(body)); }

	Reply send(String method, String path, @Nullable String body) { return send(method, path, body, "application/json"); }

	Reply send(String method, String path, @Nullable String body, String contentType) {
		HttpRequest.BodyPublisher content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + path)).method(method, content).timeout(Duration.ofSeconds(10))
			.header("Authorization", this.authorization).header("User-Agent", "DiscordBot (https://example.org, 1)")
			.header("Content-Type", contentType).build();
		try {
			HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			return new Reply(response, response.body().startsWith("{") || response.body().startsWith("[") ? Json.parse(response.body()) : null);
		}
		catch (IOException | InterruptedException failed) {
			throw new IllegalStateException(method + " " + path + " failed", failed);
		}
	}

	record Reply(HttpResponse<String> response, @Nullable JsonNode document) {

		int status() { return this.response.statusCode(); }

		JsonNode body() {
			if (this.document == null) {
				throw new AssertionError("There is no JSON in " + this.response.body());
			}
			return this.document;
		}

		int code() { return body().path("code").asInt(-1); }

		String header(String name) { return this.response.headers().firstValue(name).orElse(""); }

	}

}
