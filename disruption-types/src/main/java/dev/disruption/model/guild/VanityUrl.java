package dev.disruption.model.guild;

import org.jspecify.annotations.Nullable;

/**
 * The invitation that a guild chose the code of.
 *
 * @param uses how often it was used
 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-vanity-url">Get Guild Vanity Url</a>
 */
public record VanityUrl(
		@Nullable String code,
		int uses,
		@Nullable Error error) {

	/** Why the guild has no such invitation. */
	public record Error(String message, int code) {
	}

}
