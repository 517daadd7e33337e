package dev.disruption.model.channel;

import java.util.List;

import dev.disruption.model.message.Message;

/**
 * A page of threads, with the memberships that the bot has in them.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#list-public-archived-threads-response-body">List Public Archived Threads Response Body</a>
 */
public record ThreadList(
		List<Channel> threads,
		List<ThreadMember> members,
		boolean hasMore,
		List<Message> firstMessages) {
}
