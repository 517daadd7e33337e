package dev.disruption.model.message;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A call in a private channel.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#message-call-object-message-call-object-structure">Message Call Object Structure</a>
 */
public record MessageCall(
		List<Snowflake> participants,
		@Nullable Instant endedTimestamp) {
}
