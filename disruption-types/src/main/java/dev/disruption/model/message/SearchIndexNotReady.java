package dev.disruption.model.message;

/**
 * The answer to a search while the guild is still being indexed.
 *
 * @param retryAfter seconds
 * @see <a href="https://docs.discord.com/developers/resources/message#search-guild-messages">Search Guild Messages</a>
 */
public record SearchIndexNotReady(
		String message,
		int code,
		int documentsIndexed,
		int retryAfter) {
}
