package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question to new members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-onboarding-object-prompt-option-structure">Prompt Option Structure</a>
 */
public record PromptOption(
		Snowflake id,
		List<Snowflake> channelIds,
		List<Snowflake> roleIds,
		@Nullable Emoji emoji,
		@Nullable Snowflake emojiId,
		@Nullable String emojiName,
		boolean emojiAnimated,
		String title,
		@Nullable String description) {
}
