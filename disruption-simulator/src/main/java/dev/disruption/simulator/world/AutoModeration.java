package dev.disruption.simulator.world;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules that watch over what is said; see <a href="https://docs.discord.com/developers/resources/auto-moderation">Auto Moderation</a>. */
public final class AutoModeration {

	private static final int KEYWORD = 1;

	private static final int PRESET = 4;

	private static final int MENTIONS = 5;

	private static final int MEMBER_PROFILE = 6;

	private static final int ALERT_MESSAGE = 24;

	private static final Map<Integer, Integer> MOST = Map.of(KEYWORD, 6, 3, 1, PRESET, 1, MENTIONS, 1, MEMBER_PROFILE, 1);

	private static final Structure ACTION = new Structure().required("type", Type.choice(1, 2, 3, 4)).optional("metadata", Type.anyObject(),
			Map.of());

	private static final Structure METADATA = new Structure().optional("keyword_filter", Type.list(1000, Type.text(1, 60)))
		.optional("regex_patterns", Type.list(10, Type.text(1, 260))).optional("presets", Type.list(3, Type.choice(1, 2, 3)))
		.optional("allow_list", Type.list(1000, Type.text(1, 60))).optional("mention_total_limit", Type.number(0, 50))
		.optional("mention_raid_protection_enabled", Type.truth());

	public static final Thing THING = Thing.of("Auto Moderation Rule", 10066, new Structure().required("name", Type.text(1, 100))
		.required("event_type", Type.choice(1, 2)).required("trigger_type", Type.choice(KEYWORD, 3, PRESET, MENTIONS, MEMBER_PROFILE))
		.optional("trigger_metadata", Type.object(METADATA), Map.of()).required("actions", Type.list(5, Type.object(ACTION)))
		.optional("enabled", Type.truth(), false).optional("exempt_roles", Type.list(20, Type.id()), List.of())
		.optional("exempt_channels", Type.list(50, Type.id()), List.of()))
		.events("AUTO_MODERATION_RULE_CREATE", "AUTO_MODERATION_RULE_UPDATE", "AUTO_MODERATION_RULE_DELETE").audited(140, 141, 142)
		.completing(AutoModeration::complete);

	private static final Pattern MENTION = Pattern.compile("<@[!&]?\\d+>");

	private AutoModeration() {}

	/**
	 * Looks at what a member is about to say, and acts as the rules of the guild have it.
	 * @return the rule that keeps it from being said, or null
	 */
	static @Nullable ObjectNode inspect(World world, Channel channel, Person author, String content) {
		Guild guild = world.guildOf(channel);
		Member member = guild == null ? null : guild.member(author.id());
		if (guild == null || member == null || Permission.MANAGE_GUILD.isIn(guild.permissionsOf(author))) {
			return null;
		}
		ObjectNode blocking = null;
		for (ObjectNode rule : world.of(THING).in(guild.id())) {
			boolean exempt = Json.textsOf(rule, "exempt_channels").contains(channel.id())
					|| Json.textsOf(rule, "exempt_roles").stream().anyMatch(member.roles()::contains);
			String matched = exempt || !Json.isTrue(rule, "enabled") ? null : match(rule, content);
			if (matched != null) {
				boolean blocks = act(world, guild, channel, member, rule, content, matched);
				blocking = blocks && blocking == null ? rule : blocking;
			}
		}
		return blocking;
	}

	private static @Nullable String match(ObjectNode rule, String content) {
		JsonNode metadata = rule.path("trigger_metadata");
		String text = content.toLowerCase(Locale.ROOT);
		return switch (rule.path("trigger_type").asInt(0)) {
			case KEYWORD -> keyword(metadata, text);
			case MENTIONS -> MENTION.matcher(content).results().count() > Json.longOf(metadata, "mention_total_limit", 20) ? "" : null;
			default -> null;
		};
	}

	private static @Nullable String keyword(JsonNode metadata, String text) {
		boolean allowed = Json.textsOf(metadata, "allow_list").stream().anyMatch(word -> pattern(word).matcher(text).find());
		if (allowed) {
			return null;
		}
		return Json.textsOf(metadata, "keyword_filter").stream().filter(word -> pattern(word).matcher(text).find()).findFirst()
			.or(() -> Json.textsOf(metadata, "regex_patterns").stream()
				.filter(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(text).find()).findFirst()).orElse(null);
	}

	/** A word as a whole, with an asterisk at either end as part of one. */
	private static Pattern pattern(String keyword) {
		String word = keyword.toLowerCase(Locale.ROOT);
		String bare = word.replaceAll("^\\*|\\*$", "");
		return Pattern.compile((word.startsWith("*") ? "" : "(?<!\\w)") + Pattern.quote(bare) + (word.endsWith("*") ? "" : "(?!\\w)"));
	}

	private static boolean act(World world, Guild guild, Channel channel, Member member, ObjectNode rule, String content, String matched) {
		boolean blocks = false;
		for (JsonNode action : Json.elements(rule, "actions")) {
			int type = action.path("type").asInt(0);
			ObjectNode data = Json.object().put("guild_id", guild.id()).put("rule_id", rule.path("id").asString())
				.put("rule_trigger_type", rule.path("trigger_type").asInt(0)).put("user_id", member.person().id()).put("channel_id", channel.id())
				.put("content", content).put("matched_keyword", matched).put("matched_content", matched);
			data.set("action", action);
			if (type == 1) {
				blocks = true;
			}
			else if (type == 2) {
				Channel alerts = world.channels().find(Json.textOf(action.path("metadata"), "channel_id", ""));
				if (alerts != null) {
					ObjectNode alert = world.messages().create(alerts, member.person(), alert(rule, content, matched));
					data.put("alert_system_message_id", alert.path("id").asString());
				}
			}
			else if (type == 3) {
				String until = Json.timestamp(world.now().plus(Duration.ofSeconds(Json.longOf(action.path("metadata"), "duration_seconds", 60))));
				world.members().edit(guild, member, Json.object().put("communication_disabled_until", until), null);
			}
			world.publish(new WorldEvent("AUTO_MODERATION_ACTION_EXECUTION", guild.id(), data));
		}
		return blocks;
	}

	private static ObjectNode alert(ObjectNode rule, String content, String matched) {
		ObjectNode message = Json.object().put("type", ALERT_MESSAGE);
		ObjectNode embed = message.putArray("embeds").addObject().put("type", "auto_moderation_message").put("description", content);
		embed.putArray("fields").addObject().put("name", "rule_name").put("value", Json.textOf(rule, "name"));
		embed.withArrayProperty("fields").addObject().put("name", "keyword").put("value", matched);
		return message;
	}

	private static void complete(Draft draft) {
		ObjectNode rule = draft.document();
		Form form = new Form();
		if (Json.elements(rule, "actions").isEmpty()) {
			form.error("actions", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
		}
		int index = 0;
		for (String regex : Json.textsOf(rule.path("trigger_metadata"), "regex_patterns")) {
			try {
				Pattern.compile(regex);
			}
			catch (PatternSyntaxException invalid) {
				form.error("trigger_metadata.regex_patterns." + index, "AUTO_MODERATION_INVALID_REGEX", "Invalid regex: " + invalid.getDescription());
			}
			index++;
		}
		form.throwIfInvalid();
		int type = rule.path("trigger_type").asInt(0);
		ObjectNode before = draft.before();
		if (before != null) {
			rule.set("trigger_type", before.get("trigger_type"));
			return;
		}
		long alike = draft.world().of(THING).in(draft.scope()).stream().filter(other -> other.path("trigger_type").asInt(0) == type).count();
		if (alike >= MOST.getOrDefault(type, 1)) {
			throw Problem.of(400, 50035, "Maximum number of auto moderation rules of this type reached (" + MOST.get(type) + ")");
		}
		ObjectNode metadata = rule.withObjectProperty("trigger_metadata");
		for (String list : type == KEYWORD || type == MEMBER_PROFILE ? List.of("keyword_filter", "regex_patterns", "allow_list")
				: type == PRESET ? List.of("allow_list", "presets") : List.<String>of()) {
			metadata.withArrayProperty(list);
		}
		if (type == MENTIONS && !metadata.has("mention_total_limit")) {
			metadata.put("mention_total_limit", 20).put("mention_raid_protection_enabled", false);
		}
		rule.put("guild_id", draft.scope()).put("creator_id", draft.author().id());
	}

}
