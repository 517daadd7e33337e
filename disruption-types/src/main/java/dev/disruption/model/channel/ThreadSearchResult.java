package dev.disruption.model.channel;

import java.util.List;

import dev.disruption.model.message.Message;

/**
 * What a search for posts found.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channels</a>
 */
public record ThreadSearchResult(
		List<Channel> threads,
		List<ThreadMember> members,
		boolean hasMore,
		List<Message> firstMessages,
		int totalResults) {
}
