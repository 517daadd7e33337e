package dev.disruption.model.invite;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.Application;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.permission.Role;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A link that leads to a guild, a group or a friend.
 *
 * @see <a href="https://docs.discord.com/developers/resources/invite#invite-object-invite-structure">Invite Structure</a>
 */
public record Invite(
		Type type,
		String code,
		@Nullable Guild guild,
		@Nullable Channel channel,
		@Nullable User inviter,
		@Nullable TargetType targetType,
		@Nullable User targetUser,
		@Nullable Application targetApplication,
		@Nullable Integer approximatePresenceCount,
		@Nullable Integer approximateMemberCount,
		@Nullable Instant expiresAt,
		@Nullable GuildScheduledEvent guildScheduledEvent,
		Flags<Flag> flags,
		List<Role> roles,
		@JsonUnwrapped InviteMetadata metadata,
		@Nullable Snowflake guildId,
		@Nullable Snowflake targetChannelId,
		@Nullable Snowflake targetMessageId,
		@Nullable Integer friendsCount,
		boolean isContact,
		boolean isNicknameChangeable,
		@Nullable JsonNode liveliness) {

	/** <a href="https://docs.discord.com/developers/resources/invite#invite-object-invite-types">Invite Types</a> */
	public enum Type implements Coded {

		@Code(0) GUILD,
		@Code(1) GROUP_DM,
		@Code(2) FRIEND,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/invite#invite-object-invite-target-types">Invite Target Types</a> */
	public enum TargetType implements Coded {

		@Code(1) STREAM,
		@Code(2) EMBEDDED_APPLICATION,
		@Code(3) ROLE_SUBSCRIPTIONS_PURCHASE,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/invite#invite-object-guild-invite-flags">Guild Invite Flags</a> */
	public enum Flag {

		@Bit(0) IS_GUEST_INVITE

	}

}
