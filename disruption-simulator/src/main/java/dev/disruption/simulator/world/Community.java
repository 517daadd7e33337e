package dev.disruption.simulator.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How guilds present themselves: welcome screen, onboarding, widget, templates, integrations. */
public final class Community {

	private static final Structure WELCOME_CHANNEL = new Structure().required("channel_id", Type.id())
		.required("description", Type.text(1, 50)).optional("emoji_id", Type.id(), null).optional("emoji_name", Type.text(0, 100), null);

	/** One for each guild, keyed by its id. */
	public static final Thing WELCOME = Thing.of("Guild Welcome Screen", 10069, new Structure().optional("description", Type.text(0, 140),
			null)
		.optional("welcome_channels", Type.list(5, Type.object(WELCOME_CHANNEL)), List.of()).optional("enabled", Type.truth(), false))
		.keyed("guild_id").audited(166, 167, 167);

	private static final Structure OPTION = new Structure().optional("id", Type.id()).required("title", Type.text(1, 50))
		.optional("description", Type.text(0, 100), "").optional("role_ids", Type.list(250, Type.id()), List.of())
		.optional("channel_ids", Type.list(250, Type.id()), List.of()).optional("emoji_id", Type.id()).optional("emoji_name", Type.text(0, 100))
		.optional("emoji_animated", Type.truth());

	private static final Structure PROMPT = new Structure().required("id", Type.id()).required("title", Type.text(1, 100))
		.required("options", Type.list(50, Type.object(OPTION))).optional("single_select", Type.truth(), false)
		.optional("required", Type.truth(), false).optional("in_onboarding", Type.truth(), false).optional("type", Type.choice(0, 1), 0);

	/** One for each guild, keyed by its id. */
	public static final Thing ONBOARDING = Thing.of("Guild Onboarding", 10004, new Structure()
		.optional("prompts", Type.list(15, Type.object(PROMPT)), List.of()).optional("default_channel_ids", Type.list(500, Type.id()), List.of())
		.optional("enabled", Type.truth(), false).optional("mode", Type.choice(0, 1), 0)).keyed("guild_id").audited(166, 167, 167)
		.completing(Community::onboard);

	/** One for each guild, keyed by its id. */
	public static final Thing WIDGET = Thing.of("Guild Widget", 50004, new Structure().optional("enabled", Type.truth(), false)
		.optional("channel_id", Type.id(), null)).keyed("guild_id").audited(1, 1, 1);

	public static final Thing TEMPLATE = Thing.of("Guild Template", 10057, new Structure().required("name", Type.text(1, 100))
		.optional("description", Type.text(0, 120), null).fixed("usage_count", 0).fixed("is_dirty", null)).keyed("code").most(1, 30031)
		.completing(Community::describe);

	public static final Thing INTEGRATION = Thing.of("Integration", 10005, new Structure().fixed("type", "discord").required("name",
			Type.text(1, 100))
		.fixed("enabled", true).optional("account", Type.anyObject()).optional("application", Type.anyObject())
		.fixed("scopes", List.of("bot", "applications.commands")))
		.events("INTEGRATION_CREATE", "INTEGRATION_UPDATE", "INTEGRATION_DELETE").audited(80, 81, 82).told(Community::integration);

	private Community() {}

	/** Another application's bot comes into a guild. */
	public static ObjectNode integrate(World world, Guild guild, String name) {
		String application = world.ids().next();
		ObjectNode body = Json.object().put("name", name);
		body.putObject("account").put("id", application).put("name", name);
		body.putObject("application").put("id", application).put("name", name).putNull("icon").put("description", "").putNull("type");
		return world.of(INTEGRATION).create(guild.id(), body, null);
	}

	/** What a template makes guilds like: roles and channels by number instead of id. */
	public static ObjectNode snapshot(Guild guild) {
		ObjectNode settings = guild.settings();
		ObjectNode snapshot = Json.object();
		List.of("name", "description", "region", "verification_level", "default_message_notifications", "explicit_content_filter",
				"preferred_locale", "afk_timeout", "system_channel_flags").forEach(field -> snapshot.set(field, settings.get(field)));
		snapshot.putNull("afk_channel_id").putNull("system_channel_id");
		Map<String, Integer> numbers = new HashMap<>();
		numbers.put(guild.id(), 0);
		ArrayNode roles = snapshot.putArray("roles");
		guild.roles().stream().filter(role -> !role.managed()).forEach(role -> roles.add(numbered(numbers, role.document(),
				List.of("name", "permissions", "color", "colors", "hoist", "mentionable", "icon", "unicode_emoji"))));
		ArrayNode channels = snapshot.putArray("channels");
		guild.channels().forEach(channel -> {
			ObjectNode numbered = numbered(numbers, channel.document(), List.of("type", "name", "position", "topic", "bitrate", "user_limit", "nsfw",
					"rate_limit_per_user", "parent_id", "default_auto_archive_duration", "available_tags", "default_reaction_emoji",
					"default_thread_rate_limit_per_user", "default_sort_order", "default_forum_layout", "default_tag_setting"));
			numbered.put("bitrate", numbered.path("bitrate").asInt(64000)).put("user_limit", numbered.path("user_limit").asInt(0))
				.put("nsfw", Json.isTrue(numbered, "nsfw")).put("rate_limit_per_user", numbered.path("rate_limit_per_user").asInt(0))
				.put("template", "").putNull("icon_emoji").putNull("theme_color").set("permission_overwrites", Json.array());
			channels.add(numbered);
		});
		return snapshot;
	}

	private static ObjectNode numbered(Map<String, Integer> numbers, ObjectNode document, List<String> fields) {
		ObjectNode numbered = Json.object().put("id", numbers.computeIfAbsent(document.path("id").asString(), unknown -> numbers.size()));
		fields.forEach(field -> numbered.set(field, document.has(field) ? document.get(field) : Json.nothing()));
		return numbered;
	}

	private static void describe(Draft draft) {
		ObjectNode template = draft.document();
		Guild guild = draft.world().requireGuild(draft.scope());
		String now = Json.timestamp(draft.world().now());
		if (draft.isNew()) {
			template.put("code", Long.toString(Long.parseLong(draft.world().ids().next()), 36)).put("creator_id", draft.author().id())
				.put("created_at", now).put("source_guild_id", guild.id()).set("creator", draft.author().document());
			template.set("serialized_source_guild", snapshot(guild));
		}
		template.put("updated_at", now);
	}

	private static void onboard(Draft draft) {
		List<JsonNode> prompts = Json.elements(draft.document(), "prompts");
		prompts.stream().flatMap(prompt -> Json.elements(prompt, "options").stream()).map(ObjectNode.class::cast).forEach(option -> {
			if (!option.has("id")) {
				option.put("id", draft.world().ids().next());
			}
			option.putObject("emoji").put("id", Json.textOf(option, "emoji_id")).put("name", Json.textOf(option, "emoji_name"))
				.put("animated", Json.isTrue(option, "emoji_animated"));
			option.remove(List.of("emoji_id", "emoji_name", "emoji_animated"));
		});
		if (Json.isTrue(draft.document(), "enabled") && Json.elements(draft.document(), "default_channel_ids").size() < 7) {
			throw Problem.of(400, 350001, "Cannot enable onboarding, requirements are not met");
		}
	}

	private static ObjectNode integration(Change change) {
		ObjectNode integration = change.document();
		if (change.kind() != Change.Kind.DELETED) {
			return integration.put("guild_id", change.scope());
		}
		return Json.object().put("id", integration.path("id").asString()).put("guild_id", change.scope()).put("application_id", integration.path(
				"application").path("id").asString());
	}

}
