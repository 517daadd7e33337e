package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Snowflake;
import dev.disruption.model.interaction.Interaction;
import org.jspecify.annotations.Nullable;

/** What happens to interactions. */
public sealed interface InteractionEvent extends Event {

	/**
	 * A user used a command or component of the application.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#interaction-create">Interaction Create</a>
	 */
	record InteractionCreate(@JsonUnwrapped Interaction interaction) implements InteractionEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.interaction.guildId();
		}

	}

}
