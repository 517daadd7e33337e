package dev.disruption.model.message;

import java.util.List;

/**
 * A page of the pinned messages of a channel.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#get-channel-pins-response-structure">Get Channel Pins Response Structure</a>
 */
public record PinnedMessages(
		List<MessagePin> items,
		boolean hasMore) {
}
