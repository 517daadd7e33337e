package dev.disruption.model.guild;

import org.jspecify.annotations.Nullable;

/**
 * How many members are removed for inactivity; {@code null} if they were not counted.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-prune-count">Get Guild Prune Count</a>
 */
public record PruneCount(@Nullable Integer pruned) {
}
