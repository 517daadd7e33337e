package dev.disruption.model.user;

import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.color.Color;
import dev.disruption.model.markdown.Mention;
import dev.disruption.model.reference.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A user of Discord, a bot or a webhook.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user#user-object-user-structure">User Structure</a>
 */
public record User(
		Snowflake id,
		String username,
		String discriminator,
		@Nullable String globalName,
		@Nullable String avatar,
		boolean bot,
		boolean system,
		boolean mfaEnabled,
		@Nullable String banner,
		@Nullable Color accentColor,
		@Nullable Locale locale,
		boolean verified,
		@Nullable String email,
		Flags<Flag> flags,
		@Nullable PremiumType premiumType,
		Flags<Flag> publicFlags,
		@Nullable AvatarDecorationData avatarDecorationData,
		@Nullable Collectibles collectibles,
		@Nullable UserPrimaryGuild primaryGuild) {

	/** Names the user in a text, and notifies if allowed: {@code <@80351110224678912>}. */
	public String mention() { return new Mention.User(this.id).text(); }

	/** The name that is shown: the global one if there is one. In a guild, ask the member. */
	public String displayName() { return (this.globalName != null) ? this.globalName : this.username; }

	/** The unique name; with its four digits for bots and whoever still has an old name. */
	public String tag() { return migrated() ? this.username : this.username + "#" + this.discriminator; }

	private boolean migrated() {
		return this.discriminator == null || this.discriminator.isEmpty() || this.discriminator.equals("0");
	}

	/** The address of the avatar, or of the one that users without one have. */
	public String avatarUrl() { return effectiveAvatar().url(); }

	/**
	 * The address of the avatar, or of the one that users without one have, which has one size only.
	 *
	 * @param size pixels, a power of two from 16 to 4096
	 */
	public String avatarUrl(int size) { return effectiveAvatar().url(size); }

	private CdnImage effectiveAvatar() {
		CdnImage own = avatarImage();
		return (own != null) ? own : Cdn.defaultUserAvatar(this.id, migrated() ? "0" : this.discriminator);
	}

	/** The avatar; {@code null} if there is none. */
	public @Nullable CdnImage avatarImage() {
		return (this.avatar != null) ? Cdn.userAvatar(this.id, this.avatar) : null;
	}

	/** The banner; {@code null} if there is none. */
	public @Nullable CdnImage bannerImage() {
		return (this.banner != null) ? Cdn.userBanner(this.id, this.banner) : null;
	}

	/** <a href="https://docs.discord.com/developers/resources/user#user-object-user-flags">User Flags</a> */
	public enum Flag {

		@Bit(0) STAFF,
		@Bit(1) PARTNER,
		@Bit(2) HYPESQUAD,
		@Bit(3) BUG_HUNTER_LEVEL_1,
		@Bit(6) HYPESQUAD_ONLINE_HOUSE_1,
		@Bit(7) HYPESQUAD_ONLINE_HOUSE_2,
		@Bit(8) HYPESQUAD_ONLINE_HOUSE_3,
		@Bit(9) PREMIUM_EARLY_SUPPORTER,
		@Bit(10) TEAM_PSEUDO_USER,
		@Bit(14) BUG_HUNTER_LEVEL_2,
		@Bit(16) VERIFIED_BOT,
		@Bit(17) VERIFIED_DEVELOPER,
		@Bit(18) CERTIFIED_MODERATOR,
		@Bit(19) BOT_HTTP_INTERACTIONS

	}

	/** <a href="https://docs.discord.com/developers/resources/user#user-object-premium-types">Premium Types</a> */
	public enum PremiumType implements Coded {

		@Code(0) NONE,
		@Code(1) NITRO_CLASSIC,
		@Code(2) NITRO,
		@Code(3) NITRO_BASIC,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
