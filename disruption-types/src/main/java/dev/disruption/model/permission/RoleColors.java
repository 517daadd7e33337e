package dev.disruption.model.permission;

import dev.disruption.model.color.Color;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a role.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object-role-colors-object">Role Colors Object</a>
 */
public record RoleColors(
		Color primaryColor,
		@Nullable Color secondaryColor,
		@Nullable Color tertiaryColor) {
}
