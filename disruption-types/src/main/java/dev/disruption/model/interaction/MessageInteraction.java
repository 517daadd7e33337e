package dev.disruption.model.interaction;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * The interaction that a message answers, as older messages tell it.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#message-interaction-object-message-interaction-structure">Message Interaction Structure</a>
 */
public record MessageInteraction(
		Snowflake id,
		Interaction.Type type,
		String name,
		@Nullable String nameLocalized,
		User user,
		@Nullable GuildMember member) {
}
