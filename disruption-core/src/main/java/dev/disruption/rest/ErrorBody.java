package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.disruption.model.permission.Permission;
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
		if (root.isObject() && !root.has("message") && !root.has("errors")) {
			// what is wrong with an uploaded file is told by its field, as a list of texts
			root.properties().stream().filter(field -> field.getValue().isArray()).forEach(field -> texts(field, errors));
		}
		return new ErrorBody(!root.isMissingNode(), bytes.length == 0, root.path("code").asIntOpt(), message(root), List.copyOf(errors),
				RateLimitHeaders.seconds(root.path("retry_after").asString(null)), root.path("global").asBoolean(false));
	}

	/** The permissions that are named, as {@code MANAGE_ROLES} or in words; those of one word only in capitals, as it may mean anything. */
	Set<Permission> permissions() {
		String text = Stream.concat(Stream.of(this.message), this.errors.stream().map(FieldError::message)).collect(Collectors.joining("\n"));
		String words = text.toLowerCase(Locale.ROOT);
		Set<Permission> permissions = EnumSet.noneOf(Permission.class);
		for (Permission permission : Permission.values()) {
			String name = permission.name();
			if (isWithin(text, name) || name.contains("_") && isWithin(words, name.toLowerCase(Locale.ROOT).replace('_', ' '))) {
				permissions.add(permission);
			}
		}
		return Collections.unmodifiableSet(permissions);
	}

	private static boolean isWithin(String text, String words) {
		return Pattern.compile("(?<!\\w)" + words + "(?!\\w)").matcher(text).find();
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

	private static void texts(Map.Entry<String, JsonNode> field, List<FieldError> errors) {
		field.getValue().valueStream().filter(JsonNode::isString).forEach(text -> errors.add(fieldError(field.getKey(), text)));
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
