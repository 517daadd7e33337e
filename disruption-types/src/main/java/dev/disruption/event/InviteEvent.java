package dev.disruption.event;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.application.Application;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.invite.Invite;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/** What happens to invites. */
public sealed interface InviteEvent extends Event {

	/**
	 * An invite was created; {@code maxAge} is in seconds.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#invite-create">Invite Create</a>
	 */
	@RequiresIntent(Intent.GUILD_INVITES)
	record InviteCreate(
			Snowflake channelId,
			String code,
			Instant createdAt,
			@Nullable Snowflake guildId,
			@Nullable User inviter,
			int maxAge,
			int maxUses,
			Invite.@Nullable TargetType targetType,
			@Nullable User targetUser,
			@Nullable Application targetApplication,
			boolean temporary,
			int uses,
			@Nullable Instant expiresAt,
			List<Snowflake> roleIds) implements InviteEvent {
	}

	/**
	 * An invite was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#invite-delete">Invite Delete</a>
	 */
	@RequiresIntent(Intent.GUILD_INVITES)
	record InviteDelete(Snowflake channelId, @Nullable Snowflake guildId, String code) implements InviteEvent {
	}

}
