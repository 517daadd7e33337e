package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;

/**
 * A question to new members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-onboarding-object-onboarding-prompt-structure">Onboarding Prompt Structure</a>
 */
@Written
public record OnboardingPrompt(
		Snowflake id,
		Type type,
		@Limit(max = OnboardingPrompt.MAX_OPTIONS) List<PromptOption> options,
		@Limit(min = 1, max = OnboardingPrompt.MAX_TITLE) String title,
		boolean singleSelect,
		boolean required,
		boolean inOnboarding) {

	/** characters of a title */
	public static final int MAX_TITLE = 100;

	/** options of a prompt */
	public static final int MAX_OPTIONS = 50;

	/** A prompt with several choices; a new one has any id that no other has. */
	public static OnboardingPromptBuilder builder(Snowflake id, String title) {
		return new OnboardingPromptBuilder().id(id).type(Type.MULTIPLE_CHOICE).title(title);
	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-onboarding-object-prompt-types">Prompt Types</a> */
	public enum Type implements Coded {

		@Code(0) MULTIPLE_CHOICE,
		@Code(1) DROPDOWN,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
