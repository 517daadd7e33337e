package dev.disruption.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * Which part of a route a request belongs to, where Discord limits parts of it apart: deletions by the age of the message, and changes of
 * a channel's name or topic. Discord's developers tell it, the documentation doesn't.
 *
 * @see <a href="https://github.com/discord/discord-api-docs/issues/1295">discord-api-docs#1295</a>
 * @see <a href="https://github.com/discord/discord-api-docs/issues/2190">discord-api-docs#2190</a>
 */
final class Splits {

	private static final String DELETE_MESSAGE = "DELETE /channels/{channelId}/messages/{messageId}";

	private static final String MODIFY_CHANNEL = "PATCH /channels/{channelId}";

	private static final Duration FRESH = Duration.ofSeconds(10);

	private static final Duration OLD = Duration.ofDays(14);

	private Splits() {
	}

	static Route of(ClientRequest request, Instant now) {
		Route route = Route.of(request);
		return switch (route.toString()) {
			case DELETE_MESSAGE -> route.part(age(request, now));
			case MODIFY_CHANNEL -> route.part(renames(request) ? "name or topic" : "");
			default -> route;
		};
	}

	private static String age(ClientRequest request, Instant now) {
		String path = request.url().getPath();
		String message = path.substring(path.lastIndexOf('/') + 1);
		if (!message.matches("\\d{1,19}")) {
			return "";
		}
		Duration age = Duration.between(Snowflake.of(message).createdAt(), now);
		if (age.compareTo(FRESH) < 0) {
			return "fresh";
		}
		return (age.compareTo(OLD) > 0) ? "old" : "";
	}

	private static boolean renames(ClientRequest request) {
		Map<String, ?> fields = (request.attribute(NonceFilter.BODY).orElse(null) instanceof Body<?> body) ? body.fields() : Map.of();
		return fields.containsKey("name") || fields.containsKey("topic");
	}

}
