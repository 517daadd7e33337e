package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;

/**
 * A question to new members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-onboarding-object-onboarding-prompt-structure">Onboarding Prompt Structure</a>
 */
public record OnboardingPrompt(
		Snowflake id,
		Type type,
		List<PromptOption> options,
		String title,
		boolean singleSelect,
		boolean required,
		boolean inOnboarding) {

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-onboarding-object-prompt-types">Prompt Types</a> */
	public enum Type implements Coded {

		@Code(0) MULTIPLE_CHOICE,
		@Code(1) DROPDOWN,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
