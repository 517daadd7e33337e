package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.sticker.Sticker;
import org.jspecify.annotations.Nullable;

/**
 * What is public of a discoverable guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-preview-object-guild-preview-structure">Guild Preview Structure</a>
 */
public record GuildPreview(
		Snowflake id,
		String name,
		@Nullable String icon,
		@Nullable String splash,
		@Nullable String discoverySplash,
		List<Emoji> emojis,
		List<Guild.Feature> features,
		int approximateMemberCount,
		int approximatePresenceCount,
		@Nullable String description,
		List<Sticker> stickers,
		@Nullable String homeHeader) {
}
