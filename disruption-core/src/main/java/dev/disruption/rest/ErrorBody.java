package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the body of an error says, in any of the shapes that arrive: Discord's, OAuth2's, Cloudflare's, HTML or nothing.
 *
 * @param json whether it was JSON at all
 * @param empty whether there was none
 * @param code Discord's error code
 * @param message Discord's words, empty if it has none; never HTML
 * @param errors what is wrong with the fields of the request
 * @param retryAfter how long a limited request has to wait by the body alone
 * @param global whether the body calls the limit global
 * @see <a href="https://docs.discord.com/developers/reference#error-messages">Error Messages</a>
 */
record ErrorBody(boolean json, boolean empty, OptionalInt code, String message, List<FieldError> errors, @Nullable Duration retryAfter,
		boolean global) {

	private static final int LONGEST_MESSAGE = 500;

	static ErrorBody read(byte[] bytes, JsonMapper mapper) {
		JsonNode root = parse(bytes, mapper);
		List<FieldError> errors = new ArrayList<>();
		flatten("", root.path("errors"), errors);
		return new ErrorBody(!root.isMissingNode(), bytes.length == 0, root.path("code").asIntOpt(), message(root), List.copyOf(errors),
				RateLimitHeaders.seconds(root.path("retry_after").asString(null)), root.path("global").asBoolean(false));
	}

	private static JsonNode parse(byte[] bytes, JsonMapper mapper) {
		try {
			return mapper.readTree(bytes);
		}
		catch (JacksonException ex) {
			// an error page: what it says is for people with a browser
			return MissingNode.getInstance();
		}
	}

	private static String message(JsonNode root) {
		JsonNode message = root.path("message");
		if (message.isArray()) {
			return shortened(message.valueStream().map(element -> element.asString("")).collect(Collectors.joining("; ")));
		}
		for (String name : List.of("message", "error_description", "error")) {
			if (root.path(name).isString()) {
				return shortened(root.path(name).stringValue());
			}
		}
		return "";
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST_MESSAGE) ? text : text.substring(0, LONGEST_MESSAGE) + "...";
	}

	private static void flatten(String path, JsonNode node, List<FieldError> errors) {
		if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				flatten(path + "[" + i + "]", node.get(i), errors);
			}
			return;
		}
		for (Map.Entry<String, JsonNode> property : node.properties()) {
			if (property.getKey().equals("_errors")) {
				property.getValue().forEach(error -> errors.add(fieldError(path, error)));
			}
			else {
				flatten(child(path, property.getKey()), property.getValue(), errors);
			}
		}
	}

	private static String child(String path, String key) {
		if (!key.isEmpty() && key.chars().allMatch(Character::isDigit)) {
			return path + "[" + key + "]";
		}
		return path.isEmpty() ? key : path + "." + key;
	}

	private static FieldError fieldError(String path, JsonNode error) {
		if (error.isString()) {
			return new FieldError(path, "", shortened(error.stringValue()));
		}
		return new FieldError(path, error.path("code").asString(""), shortened(error.path("message").asString("")));
	}

}
