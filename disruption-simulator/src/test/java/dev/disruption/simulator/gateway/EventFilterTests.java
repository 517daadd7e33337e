package dev.disruption.simulator.gateway;

import java.util.EnumSet;
import java.util.Set;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.WorldEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class EventFilterTests {

	private static final String BOT = "42";

	/** Its shard of two is the second: the bits above the first 22 are odd. */
	private static final String GUILD = Long.toString(3L << 22);

	@ParameterizedTest
	@CsvSource({ "GUILD_ROLE_UPDATE, GUILDS", "CHANNEL_UPDATE, GUILDS", "THREAD_CREATE, GUILDS", "CHANNEL_PINS_UPDATE, GUILDS",
			"STAGE_INSTANCE_CREATE, GUILDS", "GUILD_MEMBER_UPDATE, GUILD_MEMBERS", "THREAD_MEMBERS_UPDATE, GUILD_MEMBERS",
			"GUILD_BAN_ADD, GUILD_MODERATION", "GUILD_AUDIT_LOG_ENTRY_CREATE, GUILD_MODERATION", "GUILD_EMOJIS_UPDATE, GUILD_EXPRESSIONS",
			"GUILD_STICKERS_UPDATE, GUILD_EXPRESSIONS", "GUILD_SOUNDBOARD_SOUND_CREATE, GUILD_EXPRESSIONS", "INTEGRATION_DELETE, GUILD_INTEGRATIONS",
			"WEBHOOKS_UPDATE, GUILD_WEBHOOKS", "INVITE_CREATE, GUILD_INVITES", "VOICE_STATE_UPDATE, GUILD_VOICE_STATES",
			"VOICE_CHANNEL_EFFECT_SEND, GUILD_VOICE_STATES", "MESSAGE_DELETE_BULK, GUILD_MESSAGES",
			"MESSAGE_REACTION_REMOVE_ALL, GUILD_MESSAGE_REACTIONS", "MESSAGE_POLL_VOTE_ADD, GUILD_MESSAGE_POLLS",
			"GUILD_SCHEDULED_EVENT_USER_ADD, GUILD_SCHEDULED_EVENTS", "AUTO_MODERATION_RULE_CREATE, AUTO_MODERATION_CONFIGURATION",
			"AUTO_MODERATION_ACTION_EXECUTION, AUTO_MODERATION_EXECUTION" })
	void tellsOnlySessionsWithTheIntentOnTheShardOfTheGuild(String name, Intent intent) {
		WorldEvent event = new WorldEvent(name, GUILD, Json.object());
		Set<Intent> others = EnumSet.complementOf(EnumSet.of(intent));
		// threads take the intent for guilds besides
		long needed = Intent.bits(name.startsWith("THREAD_MEMBERS") ? EnumSet.of(intent, Intent.GUILDS) : EnumSet.of(intent));
		assertThat(EventFilter.reaches(event, session(needed, 1), BOT)).isTrue();
		assertThat(EventFilter.reaches(event, session(needed, 0), BOT)).as("another shard").isFalse();
		assertThat(EventFilter.reaches(event, session(Intent.bits(others), 1), BOT)).as("all other intents").isFalse();
	}

	@Test
	void tellsTheFirstShardOfConversations() {
		WorldEvent event = new WorldEvent("MESSAGE_CREATE", null, Json.object());
		assertThat(EventFilter.reaches(event, session(Intent.DIRECT_MESSAGES.bit(), 0), BOT)).isTrue();
		assertThat(EventFilter.reaches(event, session(Intent.DIRECT_MESSAGES.bit(), 1), BOT)).isFalse();
		assertThat(EventFilter.reaches(event, session(Intent.GUILD_MESSAGES.bit(), 0), BOT)).isFalse();
	}

	@Test
	void alwaysTellsTheBotOfItself() {
		ObjectNode update = Json.object();
		update.putObject("user").put("id", BOT);
		assertThat(EventFilter.reaches(new WorldEvent("GUILD_MEMBER_UPDATE", GUILD, update), session(0, 1), BOT)).isTrue();
		ObjectNode members = Json.object();
		members.putArray("removed_member_ids").add(BOT);
		assertThat(EventFilter.reaches(new WorldEvent("THREAD_MEMBERS_UPDATE", GUILD, members), session(Intent.GUILDS.bit(), 1), BOT)).isTrue();
		assertThat(EventFilter.reaches(new WorldEvent("INTERACTION_CREATE", GUILD, Json.object()), session(0, 1), BOT)).isTrue();
	}

	private static Session session(long intents, int shard) { return new Session("session", intents, shard, 2, 10); }

}
