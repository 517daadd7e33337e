package dev.disruption.model.message;

import java.time.Instant;

/**
 * A pinned message.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#message-pin-object-message-pin-object-structure">Message Pin Object Structure</a>
 */
public record MessagePin(
		Instant pinnedAt,
		Message message) {
}
