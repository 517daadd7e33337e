package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
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

	/** The icon; {@code null} if there is none. */
	public @Nullable CdnImage iconImage() {
		return (this.icon != null) ? Cdn.guildIcon(this.id, this.icon) : null;
	}

	/** The background of invitations; {@code null} if there is none. */
	public @Nullable CdnImage splashImage() {
		return (this.splash != null) ? Cdn.guildSplash(this.id, this.splash) : null;
	}

	/** The background in the discovery of guilds; {@code null} if there is none. */
	public @Nullable CdnImage discoverySplashImage() {
		return (this.discoverySplash != null) ? Cdn.guildDiscoverySplash(this.id, this.discoverySplash) : null;
	}

}
