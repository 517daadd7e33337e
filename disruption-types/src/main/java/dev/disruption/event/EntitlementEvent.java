package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Snowflake;
import dev.disruption.model.entitlement.Entitlement;
import org.jspecify.annotations.Nullable;

/** What happens to entitlements. */
public sealed interface EntitlementEvent extends Event {

	/**
	 * An entitlement was created.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#entitlement-create">Entitlement Create</a>
	 */
	record EntitlementCreate(@JsonUnwrapped Entitlement entitlement) implements EntitlementEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.entitlement.guildId();
		}

	}

	/**
	 * An entitlement was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#entitlement-update">Entitlement Update</a>
	 */
	record EntitlementUpdate(@JsonUnwrapped Entitlement entitlement) implements EntitlementEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.entitlement.guildId();
		}

	}

	/**
	 * An entitlement was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#entitlement-delete">Entitlement Delete</a>
	 */
	record EntitlementDelete(@JsonUnwrapped Entitlement entitlement) implements EntitlementEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.entitlement.guildId();
		}

	}

}
