package dev.disruption.model.user;

import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
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
		@Nullable Integer accentColor,
		@Nullable Locale locale,
		boolean verified,
		@Nullable String email,
		Flags<Flag> flags,
		@Nullable PremiumType premiumType,
		Flags<Flag> publicFlags,
		@Nullable AvatarDecorationData avatarDecorationData,
		@Nullable Collectibles collectibles,
		@Nullable UserPrimaryGuild primaryGuild) {

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
