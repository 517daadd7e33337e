package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;

/**
 * What new members are asked and given.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-onboarding-object-guild-onboarding-structure">Guild Onboarding Structure</a>
 */
public record GuildOnboarding(
		Snowflake guildId,
		List<OnboardingPrompt> prompts,
		List<Snowflake> defaultChannelIds,
		boolean enabled,
		Mode mode) {

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-onboarding-object-onboarding-mode">Onboarding Mode</a> */
	public enum Mode implements Coded {

		@Code(0) ONBOARDING_DEFAULT,
		@Code(1) ONBOARDING_ADVANCED,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
