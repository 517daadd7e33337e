package dev.disruption.event.webhook;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.disruption.json.DiscriminatedBy;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.ApplicationIntegrationType;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.entitlement.Entitlement;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.lobby.LobbyMessage;
import dev.disruption.model.message.Message;
import dev.disruption.model.oauth2.OAuth2Scope;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a webhook event says; the name of a record is the type of its event: {@code LobbyMessageCreate} is {@code LOBBY_MESSAGE_CREATE}.
 *
 * @see <a href="https://docs.discord.com/developers/events/webhook-events#event-types">Event Types</a>
 */
@DiscriminatedBy(value = "type", outside = true)
public sealed interface WebhookEventData {

	/**
	 * An application was installed in a guild or by a user.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#application-authorized">Application Authorized</a>
	 */
	record ApplicationAuthorized(
			@Nullable ApplicationIntegrationType integrationType,
			User user,
			List<OAuth2Scope> scopes,
			@Nullable Guild guild) implements WebhookEventData {
	}

	/**
	 * A user took their authorization back.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#application-deauthorized">Application Deauthorized</a>
	 */
	record ApplicationDeauthorized(User user) implements WebhookEventData {
	}

	/**
	 * A user got something that the application offers.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#entitlement-create">Entitlement Create</a>
	 */
	record EntitlementCreate(@JsonUnwrapped Entitlement entitlement) implements WebhookEventData {
	}

	/**
	 * An entitlement was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#entitlement-update">Entitlement Update</a>
	 */
	record EntitlementUpdate(@JsonUnwrapped Entitlement entitlement) implements WebhookEventData {
	}

	/**
	 * An entitlement was taken back.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#entitlement-delete">Entitlement Delete</a>
	 */
	record EntitlementDelete(@JsonUnwrapped Entitlement entitlement) implements WebhookEventData {
	}

	/**
	 * A message was sent in a lobby.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#lobby-message-create">Lobby Message Create</a>
	 */
	record LobbyMessageCreate(@JsonUnwrapped LobbyMessage message) implements WebhookEventData {
	}

	/**
	 * A message in a lobby was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#lobby-message-update">Lobby Message Update</a>
	 */
	record LobbyMessageUpdate(@JsonUnwrapped LobbyMessage message) implements WebhookEventData {
	}

	/**
	 * A message in a lobby was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#lobby-message-delete">Lobby Message Delete</a>
	 */
	record LobbyMessageDelete(Snowflake id, Snowflake lobbyId) implements WebhookEventData {
	}

	/**
	 * A direct message was sent while one of both was playing.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#game-direct-message-create">Game Direct Message Create</a>
	 */
	record GameDirectMessageCreate(
			@JsonUnwrapped Message message,
			@Nullable Snowflake lobbyId,
			Channel channel) implements WebhookEventData {
	}

	/**
	 * A direct message was changed while one of both was playing.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#game-direct-message-update">Game Direct Message Update</a>
	 */
	record GameDirectMessageUpdate(
			@JsonUnwrapped Message message,
			@Nullable Snowflake lobbyId,
			Channel channel) implements WebhookEventData {
	}

	/**
	 * A direct message was deleted while one of both was playing.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/webhook-events#game-direct-message-delete">Game Direct Message Delete</a>
	 */
	record GameDirectMessageDelete(
			@JsonUnwrapped Message message,
			@Nullable Snowflake lobbyId,
			Channel channel) implements WebhookEventData {
	}

	/** An event that this version has no record for, kept whole. */
	record Unknown(@JsonValue ObjectNode json) implements WebhookEventData {
	}

}
