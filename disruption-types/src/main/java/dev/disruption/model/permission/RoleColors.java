package dev.disruption.model.permission;

import dev.disruption.json.Written;
import dev.disruption.model.color.Color;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a role.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object-role-colors-object">Role Colors Object</a>
 */
@Written
public record RoleColors(
		Color primaryColor,
		@Nullable Color secondaryColor,
		@Nullable Color tertiaryColor) {

	public static RoleColors of(Color color) {
		return new RoleColorsBuilder().primaryColor(color).unchecked();
	}

	/** From one colour to another. */
	public static RoleColors gradient(Color from, Color to) {
		return new RoleColorsBuilder().primaryColor(from).secondaryColor(to).unchecked();
	}
}
