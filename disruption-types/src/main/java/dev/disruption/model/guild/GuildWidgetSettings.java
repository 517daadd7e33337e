package dev.disruption.model.guild;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Whether and where a guild's widget invites to.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-widget-settings-object-guild-widget-settings-structure">Guild Widget Settings Structure</a>
 */
public record GuildWidgetSettings(
		boolean enabled,
		@Nullable Snowflake channelId) {
}
