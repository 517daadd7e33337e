package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question to new members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-onboarding-object-prompt-option-structure">Prompt Option Structure</a>
 */
@Written
public record PromptOption(
		@Nullable Snowflake id,
		List<Snowflake> channelIds,
		List<Snowflake> roleIds,
		@Nullable Emoji emoji,
		@Nullable Snowflake emojiId,
		@Nullable String emojiName,
		boolean emojiAnimated,
		@Limit(min = 1, max = PromptOption.MAX_TITLE) String title,
		@Limit(max = PromptOption.MAX_DESCRIPTION) @Nullable String description) {

	/** characters of a title */
	public static final int MAX_TITLE = 50;

	/** characters of a description */
	public static final int MAX_DESCRIPTION = 100;

	/** A new option. Its emoji is written by {@code emojiId}, {@code emojiName} and {@code emojiAnimated}. */
	public static PromptOptionBuilder builder(String title) {
		return new PromptOptionBuilder().title(title);
	}
}
