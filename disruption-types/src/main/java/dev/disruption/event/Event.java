package dev.disruption.event;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that Discord tells through the gateway. The name of a record is the name of its event: {@code MessageCreate} is
 * {@code MESSAGE_CREATE}.
 *
 * <p>What Discord doesn't send, and the cache had: {@code previous} is what an update or a deletion has replaced, {@code null} if that
 * isn't known.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#receive-events">Receive Events</a>
 */
public sealed interface Event permits ConnectionEvent,
		ApplicationCommandEvent,
		AutoModerationEvent,
		ChannelEvent,
		ThreadEvent,
		EntitlementEvent,
		GuildEvent,
		GuildMemberEvent,
		GuildRoleEvent,
		GuildScheduledEventEvent,
		SoundboardEvent,
		IntegrationEvent,
		InteractionEvent,
		InviteEvent,
		MessageEvent,
		MessageReactionEvent,
		MessagePollEvent,
		UserEvent,
		StageInstanceEvent,
		SubscriptionEvent,
		VoiceEvent,
		WebhookEvent, Event.Unknown, Event.Undecodable {

	/** The guild that the event belongs to; {@code null} outside of guilds. */
	default @Nullable Snowflake guildId() {
		return null;
	}

	/**
	 * An event that this version has no record for.
	 *
	 * @param name the name as Discord sent it, like {@code MESSAGE_CREATE}
	 * @param data the event's data as Discord sent it
	 */
	record Unknown(String name, JsonNode data) implements Event {
	}

	/**
	 * A payload that is no JSON, or breaks off.
	 *
	 * @param name the name of the event, as far as it could be read
	 * @param payload the whole payload; bytes that are no UTF-8 are replaced
	 * @param problem what is wrong with it
	 */
	record Undecodable(@Nullable String name, String payload, String problem) implements Event {

		/** Without the payload, which may hold what is nobody's business. */
		@Override
		public String toString() {
			return "Undecodable[name=" + this.name + ", problem=" + this.problem + "]";
		}

	}

}
