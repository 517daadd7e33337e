package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.model.subscription.Subscription;

/** What happens to subscriptions. */
public sealed interface SubscriptionEvent extends Event {

	/**
	 * A subscription was created.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#subscription-create">Subscription Create</a>
	 */
	record SubscriptionCreate(@JsonUnwrapped Subscription subscription) implements SubscriptionEvent {
	}

	/**
	 * A subscription was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#subscription-update">Subscription Update</a>
	 */
	record SubscriptionUpdate(@JsonUnwrapped Subscription subscription) implements SubscriptionEvent {
	}

	/**
	 * A subscription was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#subscription-delete">Subscription Delete</a>
	 */
	record SubscriptionDelete(@JsonUnwrapped Subscription subscription) implements SubscriptionEvent {
	}

}
