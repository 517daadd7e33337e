package dev.disruption.model.guild;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A channel that a welcome screen recommends.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#welcome-screen-object-welcome-screen-channel-structure">Welcome Screen Channel Structure</a>
 */
@Written
public record WelcomeScreenChannel(
		Snowflake channelId,
		@Limit(min = 1, max = WelcomeScreenChannel.MAX_DESCRIPTION) String description,
		@Nullable Snowflake emojiId,
		@Nullable String emojiName) {

	/** characters of a description */
	public static final int MAX_DESCRIPTION = 50;

	public static WelcomeScreenChannelBuilder builder(Snowflake channelId, String description) {
		return new WelcomeScreenChannelBuilder().channelId(channelId).description(description);
	}
}
