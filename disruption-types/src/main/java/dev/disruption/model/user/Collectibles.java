package dev.disruption.model.user;

import org.jspecify.annotations.Nullable;

/**
 * The collectibles that a user shows.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user#collectibles-collectible-structure">Collectible Structure</a>
 */
public record Collectibles(
		@Nullable Nameplate nameplate) {
}
