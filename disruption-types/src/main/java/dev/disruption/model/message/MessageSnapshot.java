package dev.disruption.model.message;

/**
 * A forwarded message as it was.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#message-snapshot-structure">Message Snapshot Structure</a>
 */
public record MessageSnapshot(
		Message message) {
}
