package dev.disruption.model.guild;

import dev.disruption.json.Snowflake;

/**
 * A guild that can't be reached now, or that is still to be sent.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#unavailable-guild-object">Unavailable Guild Object</a>
 */
public record UnavailableGuild(Snowflake id, boolean unavailable) {
}
