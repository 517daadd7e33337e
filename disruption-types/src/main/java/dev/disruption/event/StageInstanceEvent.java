package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.stageinstance.StageInstance;
import org.jspecify.annotations.Nullable;

/** What happens to stages. */
public sealed interface StageInstanceEvent extends Event {

	/**
	 * A stage began.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#stage-instance-create">Stage Instance Create</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record StageInstanceCreate(@JsonUnwrapped StageInstance stageInstance) implements StageInstanceEvent {

		@Override
		public Snowflake guildId() {
			return this.stageInstance.guildId();
		}

	}

	/**
	 * A stage was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#stage-instance-update">Stage Instance Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record StageInstanceUpdate(@JsonUnwrapped StageInstance stageInstance, @Remembered @Nullable StageInstance previous)
			implements StageInstanceEvent {

		@Override
		public Snowflake guildId() {
			return this.stageInstance.guildId();
		}

	}

	/**
	 * A stage ended.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#stage-instance-delete">Stage Instance Delete</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record StageInstanceDelete(@JsonUnwrapped StageInstance stageInstance) implements StageInstanceEvent {

		@Override
		public Snowflake guildId() {
			return this.stageInstance.guildId();
		}

	}

}
