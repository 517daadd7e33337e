package dev.disruption.model.guild;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.user.AvatarDecorationData;
import dev.disruption.model.user.Collectibles;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user as member of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-member-object-guild-member-structure">Guild Member Structure</a>
 */
public record GuildMember(
		@Nullable User user,
		@Nullable String nick,
		@Nullable String avatar,
		@Nullable String banner,
		List<Snowflake> roles,
		@Nullable Instant joinedAt,
		@Nullable Instant premiumSince,
		boolean deaf,
		boolean mute,
		Flags<Flag> flags,
		boolean pending,
		@Nullable Flags<Permission> permissions,
		@Nullable Instant communicationDisabledUntil,
		@Nullable AvatarDecorationData avatarDecorationData,
		@Nullable Collectibles collectibles) {

	/** The name that is shown in the guild; {@code null} if the member came without its user and has no nickname. */
	public @Nullable String displayName() {
		return (this.nick != null || this.user == null) ? this.nick : this.user.displayName();
	}

	/** The avatar for this guild; {@code null} if the member has none here, and that of the user is shown. */
	public @Nullable CdnImage avatarImage(Snowflake guildId) {
		return (this.user != null && this.avatar != null) ? Cdn.guildMemberAvatar(guildId, this.user.id(), this.avatar) : null;
	}

	/** The banner for this guild; {@code null} if the member has none here, and that of the user is shown. */
	public @Nullable CdnImage bannerImage(Snowflake guildId) {
		return (this.user != null && this.banner != null) ? Cdn.guildMemberBanner(guildId, this.user.id(), this.banner) : null;
	}

	/** <a href="https://docs.discord.com/developers/resources/guild#guild-member-object-guild-member-flags">Guild Member Flags</a> */
	public enum Flag {

		@Bit(0) DID_REJOIN,
		@Bit(1) COMPLETED_ONBOARDING,
		@Bit(2) BYPASSES_VERIFICATION,
		@Bit(3) STARTED_ONBOARDING,
		@Bit(4) IS_GUEST,
		@Bit(5) STARTED_HOME_ACTIONS,
		@Bit(6) COMPLETED_HOME_ACTIONS,
		@Bit(7) AUTOMOD_QUARANTINED_USERNAME,
		@Bit(9) DM_SETTINGS_UPSELL_ACKNOWLEDGED,
		@Bit(10) AUTOMOD_QUARANTINED_GUILD_TAG

	}

}
