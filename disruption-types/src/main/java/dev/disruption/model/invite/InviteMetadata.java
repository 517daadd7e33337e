package dev.disruption.model.invite;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How often and how long an invite can be used.
 *
 * @see <a href="https://docs.discord.com/developers/resources/invite#invite-metadata-object-invite-metadata-structure">Invite Metadata Structure</a>
 */
public record InviteMetadata(
		int uses,
		int maxUses,
		int maxAge,
		boolean temporary,
		@Nullable Instant createdAt) {
}
