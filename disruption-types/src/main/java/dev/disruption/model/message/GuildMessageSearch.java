package dev.disruption.model.message;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.ThreadMember;
import org.jspecify.annotations.Nullable;

/**
 * What a search for messages found.
 *
 * @param messages each a list with one message
 * @see <a href="https://docs.discord.com/developers/resources/message#search-guild-messages-response-body">Search Guild Messages Response Body</a>
 */
public record GuildMessageSearch(
		boolean doingDeepHistoricalIndex,
		@Nullable Integer documentsIndexed,
		int totalResults,
		List<List<Hit>> messages,
		List<Channel> threads,
		List<ThreadMember> members) {

	/** A message that was found. */
	public record Hit(@JsonUnwrapped Message message, boolean hit, @Nullable Integer restrictionCount) {
	}

}
