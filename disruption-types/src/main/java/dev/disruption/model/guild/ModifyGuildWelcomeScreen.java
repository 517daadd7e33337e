package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-welcome-screen-json-params">Modify Guild Welcome Screen</a>. */
public final class ModifyGuildWelcomeScreen extends Body<ModifyGuildWelcomeScreen> {

	public ModifyGuildWelcomeScreen enabled(@Nullable Boolean enabled) { return set("enabled", enabled); }

	/** At most 5 channels. */
	public ModifyGuildWelcomeScreen welcomeChannels(@Limit(max = 5) @Nullable List<WelcomeScreenChannel> welcomeChannels) { return set("welcome_channels", welcomeChannels); }

	/** At most 140 characters. */
	public ModifyGuildWelcomeScreen description(@Limit(max = 140) @Nullable String description) { return set("description", description); }

}
