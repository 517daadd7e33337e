package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-onboarding-json-params">Modify Guild Onboarding</a>. */
public final class ModifyGuildOnboarding extends Body<ModifyGuildOnboarding> {

	/** At most 15 prompts. */
	public ModifyGuildOnboarding prompts(@Limit(max = 15) @Nullable List<OnboardingPrompt> prompts) { return set("prompts", prompts); }

	/** Channels that everybody sees, at most 500. */
	public ModifyGuildOnboarding defaultChannelIds(@Limit(max = 500) @Nullable List<Snowflake> defaultChannelIds) { return set("default_channel_ids", defaultChannelIds); }

	public ModifyGuildOnboarding enabled(@Nullable Boolean enabled) { return set("enabled", enabled); }

	public ModifyGuildOnboarding mode(GuildOnboarding.@Nullable Mode mode) { return set("mode", mode); }

}
