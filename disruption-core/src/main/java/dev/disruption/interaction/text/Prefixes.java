package dev.disruption.interaction.text;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What text commands begin with. A bean of this type can have another prefix for each guild; a mention of the bot is one as well. */
@FunctionalInterface
public interface Prefixes {

	/** @param guildId where the message was written; {@code null} for a direct message */
	Mono<String> prefix(@Nullable Snowflake guildId);

}
