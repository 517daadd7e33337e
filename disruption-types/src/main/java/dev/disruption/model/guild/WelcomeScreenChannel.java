package dev.disruption.model.guild;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A channel that a welcome screen recommends.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#welcome-screen-object-welcome-screen-channel-structure">Welcome Screen Channel Structure</a>
 */
public record WelcomeScreenChannel(
		Snowflake channelId,
		String description,
		@Nullable Snowflake emojiId,
		@Nullable String emojiName) {
}
