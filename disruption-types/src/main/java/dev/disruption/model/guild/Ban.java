package dev.disruption.model.guild;

import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user who may not join a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#ban-object-ban-structure">Ban Structure</a>
 */
public record Ban(
		@Nullable String reason,
		User user) {
}
