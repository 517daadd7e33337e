package dev.disruption.model.gateway;

import java.util.Set;

import dev.disruption.json.Bit;

/**
 * A group of gateway events that an application asks for when it identifies.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#gateway-intents">Gateway Intents</a>
 */
public enum Intent {

	@Bit(0) GUILDS,
	@Bit(1) GUILD_MEMBERS,
	@Bit(2) GUILD_MODERATION,
	@Bit(3) GUILD_EXPRESSIONS,
	@Bit(4) GUILD_INTEGRATIONS,
	@Bit(5) GUILD_WEBHOOKS,
	@Bit(6) GUILD_INVITES,
	@Bit(7) GUILD_VOICE_STATES,
	@Bit(8) GUILD_PRESENCES,
	@Bit(9) GUILD_MESSAGES,
	@Bit(10) GUILD_MESSAGE_REACTIONS,
	@Bit(11) GUILD_MESSAGE_TYPING,
	@Bit(12) DIRECT_MESSAGES,
	@Bit(13) DIRECT_MESSAGE_REACTIONS,
	@Bit(14) DIRECT_MESSAGE_TYPING,
	@Bit(15) MESSAGE_CONTENT,
	@Bit(16) GUILD_SCHEDULED_EVENTS,
	@Bit(20) AUTO_MODERATION_CONFIGURATION,
	@Bit(21) AUTO_MODERATION_EXECUTION,
	@Bit(24) GUILD_MESSAGE_POLLS,
	@Bit(25) DIRECT_MESSAGE_POLLS;

	private static final Set<Intent> PRIVILEGED = Set.of(GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT);

	/** Whether the intent has to be switched on for the application in Discord's Developer Portal. */
	public boolean isPrivileged() {
		return PRIVILEGED.contains(this);
	}

}
