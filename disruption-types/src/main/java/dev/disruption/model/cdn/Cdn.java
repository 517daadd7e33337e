package dev.disruption.model.cdn;

import java.util.EnumSet;
import java.util.Set;

import dev.disruption.json.Snowflake;

/**
 * Where Discord keeps its pictures. Records that have one know it: {@code user.avatarImage()}.
 *
 * @see <a href="https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints">CDN Endpoints</a>
 */
public final class Cdn {

	private static final String BASE = "https://cdn.discordapp.com/";

	/** where the stickers are that are GIFs, and only they */
	private static final String MEDIA = "https://media.discordapp.net/";

	/** Discord's own application, to which the banners of sticker packs belong */
	private static final String STICKER_APPLICATION = "710982414301790216";

	private static final Set<ImageFormat> STILL = EnumSet.of(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.WEBP);

	private static final Set<ImageFormat> MOVING = EnumSet.of(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.GIF);

	private Cdn() {
	}

	public static CdnImage customEmoji(Snowflake emojiId, boolean animated) {
		return new CdnImage(BASE + "emojis/" + emojiId, MOVING, animated, true);
	}

	public static CdnImage guildIcon(Snowflake guildId, String hash) { return moving("icons/" + guildId, hash); }

	public static CdnImage guildSplash(Snowflake guildId, String hash) { return still("splashes/" + guildId, hash); }

	public static CdnImage guildDiscoverySplash(Snowflake guildId, String hash) { return still("discovery-splashes/" + guildId, hash); }

	public static CdnImage guildBanner(Snowflake guildId, String hash) { return moving("banners/" + guildId, hash); }

	public static CdnImage userBanner(Snowflake userId, String hash) { return moving("banners/" + userId, hash); }

	public static CdnImage userAvatar(Snowflake userId, String hash) { return moving("avatars/" + userId, hash); }

	public static CdnImage guildMemberAvatar(Snowflake guildId, Snowflake userId, String hash) {
		return moving("guilds/" + guildId + "/users/" + userId + "/avatars", hash);
	}

	public static CdnImage guildMemberBanner(Snowflake guildId, Snowflake userId, String hash) {
		return moving("guilds/" + guildId + "/users/" + userId + "/banners", hash);
	}

	/** The avatar of a user without one. {@code discriminator} is "0" for all but some bots and those with an old name. */
	public static CdnImage defaultUserAvatar(Snowflake userId, String discriminator) {
		boolean old = discriminator.matches("\\d{1,4}") && Integer.parseInt(discriminator) != 0;
		long index = old ? Integer.parseInt(discriminator) % 5 : (userId.value() >>> 22) % 6;
		return new CdnImage(BASE + "embed/avatars/" + index, EnumSet.of(ImageFormat.PNG), false, false);
	}

	public static CdnImage avatarDecoration(String asset) {
		return new CdnImage(BASE + "avatar-decoration-presets/" + asset, EnumSet.of(ImageFormat.PNG), false, true);
	}

	public static CdnImage applicationIcon(Snowflake applicationId, String hash) { return still("app-icons/" + applicationId, hash); }

	public static CdnImage applicationCover(Snowflake applicationId, String hash) { return still("app-icons/" + applicationId, hash); }

	public static CdnImage applicationAsset(Snowflake applicationId, String assetId) { return still("app-assets/" + applicationId, assetId); }

	public static CdnImage achievementIcon(Snowflake applicationId, Snowflake achievementId, String hash) {
		return still("app-assets/" + applicationId + "/achievements/" + achievementId + "/icons", hash);
	}

	public static CdnImage storePageAsset(Snowflake applicationId, String assetId) {
		return still("app-assets/" + applicationId + "/store", assetId);
	}

	public static CdnImage stickerPackBanner(Snowflake bannerAssetId) {
		return still("app-assets/" + STICKER_APPLICATION + "/store", bannerAssetId.toString());
	}

	public static CdnImage teamIcon(Snowflake teamId, String hash) { return still("team-icons/" + teamId, hash); }

	/** A sticker that is a PNG, animated ones included. */
	public static CdnImage sticker(Snowflake stickerId) {
		return new CdnImage(BASE + "stickers/" + stickerId, EnumSet.of(ImageFormat.PNG), false, false);
	}

	/** A sticker that is a Lottie animation. */
	public static CdnImage lottieSticker(Snowflake stickerId) {
		return new CdnImage(BASE + "stickers/" + stickerId, EnumSet.of(ImageFormat.LOTTIE), true, false);
	}

	/** A sticker that is a GIF. */
	public static CdnImage gifSticker(Snowflake stickerId) {
		return new CdnImage(MEDIA + "stickers/" + stickerId, EnumSet.of(ImageFormat.GIF), true, false);
	}

	public static CdnImage roleIcon(Snowflake roleId, String hash) { return still("role-icons/" + roleId, hash); }

	public static CdnImage guildScheduledEventCover(Snowflake eventId, String hash) { return still("guild-events/" + eventId, hash); }

	public static CdnImage guildTagBadge(Snowflake guildId, String hash) { return still("guild-tag-badges/" + guildId, hash); }

	private static CdnImage still(String folder, String hash) {
		return new CdnImage(BASE + folder + "/" + hash, STILL, false, true);
	}

	private static CdnImage moving(String folder, String hash) {
		return new CdnImage(BASE + folder + "/" + hash, MOVING, hash.startsWith("a_"), true);
	}

}
