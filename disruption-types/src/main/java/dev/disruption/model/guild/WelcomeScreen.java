package dev.disruption.model.guild;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What new members of a community see first.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#welcome-screen-object-welcome-screen-structure">Welcome Screen Structure</a>
 */
public record WelcomeScreen(
		@Nullable String description,
		List<WelcomeScreenChannel> welcomeChannels) {
}
