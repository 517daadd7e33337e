package dev.disruption.cache;

import dev.disruption.json.Snowflake;

/**
 * Something that doesn't exist any more, or that nothing is known of any more.
 *
 * @param type what it was
 * @param guildId where it was
 * @param id its own id; of a member, presence or voice state that of the user
 */
public record Gone(EntityType<?> type, Snowflake guildId, Snowflake id) {
}
