package dev.disruption.simulator.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.MessageContent;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.World;
import dev.disruption.simulator.world.WorldEvent;
import tools.jackson.databind.node.ObjectNode;

/** Which event reaches which session; see <a href="https://docs.discord.com/developers/events/gateway#list-of-intents">List of Intents</a>. */
final class EventFilter {

	private static final List<String> WITHIN_CHANNELS = List.of("MESSAGE_", "THREAD_", "TYPING_START", "CHANNEL_PINS_UPDATE");

	private static final Map<String, Intent> GUILD = new HashMap<>();

	private static final Map<String, Intent> DIRECT = new HashMap<>();

	static {
		guild(Intent.GUILDS, "GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE", "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE",
				"CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE", "CHANNEL_PINS_UPDATE", "THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE",
				"THREAD_LIST_SYNC", "THREAD_MEMBER_UPDATE", "THREAD_MEMBERS_UPDATE", "STAGE_INSTANCE_CREATE", "STAGE_INSTANCE_UPDATE",
				"STAGE_INSTANCE_DELETE", "VOICE_CHANNEL_STATUS_UPDATE", "VOICE_CHANNEL_START_TIME_UPDATE");
		guild(Intent.GUILD_MEMBERS, "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE");
		guild(Intent.GUILD_MODERATION, "GUILD_AUDIT_LOG_ENTRY_CREATE", "GUILD_BAN_ADD", "GUILD_BAN_REMOVE");
		guild(Intent.GUILD_EXPRESSIONS, "GUILD_EMOJIS_UPDATE", "GUILD_STICKERS_UPDATE", "GUILD_SOUNDBOARD_SOUND_CREATE",
				"GUILD_SOUNDBOARD_SOUND_UPDATE", "GUILD_SOUNDBOARD_SOUND_DELETE", "GUILD_SOUNDBOARD_SOUNDS_UPDATE");
		guild(Intent.GUILD_INTEGRATIONS, "GUILD_INTEGRATIONS_UPDATE", "INTEGRATION_CREATE", "INTEGRATION_UPDATE", "INTEGRATION_DELETE");
		guild(Intent.GUILD_WEBHOOKS, "WEBHOOKS_UPDATE");
		guild(Intent.GUILD_INVITES, "INVITE_CREATE", "INVITE_DELETE");
		guild(Intent.GUILD_VOICE_STATES, "VOICE_CHANNEL_EFFECT_SEND", "VOICE_STATE_UPDATE");
		guild(Intent.GUILD_PRESENCES, "PRESENCE_UPDATE");
		both(Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES, "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK");
		both(Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS, "MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE",
				"MESSAGE_REACTION_REMOVE_ALL", "MESSAGE_REACTION_REMOVE_EMOJI");
		both(Intent.GUILD_MESSAGE_TYPING, Intent.DIRECT_MESSAGE_TYPING, "TYPING_START");
		both(Intent.GUILD_MESSAGE_POLLS, Intent.DIRECT_MESSAGE_POLLS, "MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE");
		DIRECT.put("CHANNEL_PINS_UPDATE", Intent.DIRECT_MESSAGES);
		guild(Intent.GUILD_SCHEDULED_EVENTS, "GUILD_SCHEDULED_EVENT_CREATE", "GUILD_SCHEDULED_EVENT_UPDATE", "GUILD_SCHEDULED_EVENT_DELETE",
				"GUILD_SCHEDULED_EVENT_USER_ADD", "GUILD_SCHEDULED_EVENT_USER_REMOVE");
		guild(Intent.AUTO_MODERATION_CONFIGURATION, "AUTO_MODERATION_RULE_CREATE", "AUTO_MODERATION_RULE_UPDATE", "AUTO_MODERATION_RULE_DELETE");
		guild(Intent.AUTO_MODERATION_EXECUTION, "AUTO_MODERATION_ACTION_EXECUTION");
	}

	private EventFilter() {}

	static boolean reaches(WorldEvent event, Session session, String botId) {
		if (!session.serves(event.guildId())) {
			return false;
		}
		if (event.name().equals("THREAD_MEMBERS_UPDATE") && !session.wants(Intent.GUILD_MEMBERS) && !concerns(event, botId)) {
			return false;
		}
		Intent needed = (event.guildId() == null ? DIRECT : GUILD).get(event.name());
		return needed == null || session.wants(needed) || isOwnUpdate(event, botId);
	}

	/** Whether the bot sees where it happened: it learns of every channel of its guilds, but not of what goes on in those it may not view. */
	static boolean isVisible(WorldEvent event, World world) {
		Guild guild = event.guildId() == null ? null : world.guildById(event.guildId());
		if (guild == null || event.name().equals("GUILD_DELETE")) {
			return true;
		}
		if (guild.member(world.bot().id()) == null) {
			return false;
		}
		boolean said = WITHIN_CHANNELS.stream().anyMatch(event.name()::startsWith);
		Channel channel = said ? world.channelById(event.data().path(event.name().startsWith("THREAD") ? "id" : "channel_id").asString(""))
				: null;
		return channel == null || Permission.VIEW_CHANNEL.isIn(guild.permissionsOf(world.bot(), channel));
	}

	/** The event's data as this session may see it: a copy. */
	static ObjectNode shown(WorldEvent event, Session session, String botId) {
		boolean hidden = event.name().startsWith("MESSAGE_") && event.data().has("author") && !session.wants(Intent.MESSAGE_CONTENT);
		return hidden ? MessageContent.hide(event.data(), event.guildId() == null, botId) : event.data().deepCopy();
	}

	private static boolean concerns(WorldEvent event, String botId) {
		return Json.elements(event.data(), "added_members").stream().anyMatch(member -> botId.equals(Json.textOf(member, "user_id")))
				|| Json.textsOf(event.data(), "removed_member_ids").contains(botId);
	}

	private static boolean isOwnUpdate(WorldEvent event, String botId) {
		return event.name().equals("GUILD_MEMBER_UPDATE") && event.data().path("user").path("id").asString("").equals(botId);
	}

	private static void guild(Intent intent, String... events) {
		for (String event : events) {
			GUILD.put(event, intent);
		}
	}

	private static void both(Intent guild, Intent direct, String... events) {
		guild(guild, events);
		for (String event : events) {
			DIRECT.put(event, direct);
		}
	}

}
