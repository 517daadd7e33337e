package dev.disruption.simulator.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a text mentions; see <a href="https://docs.discord.com/developers/resources/message#allowed-mentions-object">Allowed Mentions</a>. */
final class Mentions {

	private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");

	private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");

	private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

	private static final Pattern NAME = Pattern.compile("(?<![\\w<])([@#])([\\w.-]+)");

	private final World world;

	Mentions(World world) { this.world = world; }

	/** What Discord's client makes of {@code @ada}, {@code @Moderators} and {@code #general} before it sends the text. */
	String resolve(String text) {
		return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(mention(match.group(1), match.group(2), match.group())));
	}

	/** Fills in the fields that follow from the content. */
	void fill(ObjectNode message, JsonNode allowed) {
		String content = Json.textOf(message, "content", "");
		Set<String> users = permitted(ids(USER, content), allowed, "users");
		JsonNode replied = message.path("referenced_message").path("author").path("id");
		if (replied.isString() && (!allowed.isObject() || Json.isTrue(allowed, "replied_user"))) {
			users.add(replied.stringValue());
		}
		ArrayNode mentions = message.putArray("mentions");
		users.stream().map(this.world::personById).filter(person -> person != null).forEach(person -> mentions.add(person.document()));
		message.set("mention_roles", Json.texts(permitted(ids(ROLE, content), allowed, "roles")));
		message.put("mention_everyone", EVERYONE.matcher(content).find() && (!allowed.isObject() || parses(allowed, "everyone")));
	}

	private String mention(String sign, String name, String otherwise) {
		if (sign.equals("#")) {
			return this.world.guild().channels().stream().filter(channel -> channel.name().equals(name)).map(Channel::mention).findFirst()
				.orElse(otherwise);
		}
		Person exactly = this.world.personByName(name);
		if (exactly != null) {
			return exactly.mention();
		}
		return this.world.people().stream().filter(person -> person.name().equalsIgnoreCase(name)).map(Person::mention).findFirst()
			.or(() -> this.world.guild().roles().stream().filter(role -> role.name().equalsIgnoreCase(name)).map(Role::mention).findFirst())
			.orElse(otherwise);
	}

	private static Set<String> ids(Pattern pattern, String content) {
		return pattern.matcher(content).results().map((MatchResult match) -> match.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Set<String> permitted(Set<String> mentioned, JsonNode allowed, String kind) {
		if (allowed.isObject() && !parses(allowed, kind)) {
			List<String> named = Json.textsOf(allowed, kind);
			mentioned.retainAll(named);
		}
		return mentioned;
	}

	private static boolean parses(JsonNode allowed, String kind) { return Json.textsOf(allowed, "parse").contains(kind); }

}
