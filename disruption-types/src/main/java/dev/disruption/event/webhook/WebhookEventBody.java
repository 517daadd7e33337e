package dev.disruption.event.webhook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What happened, and when.
 *
 * @param type the name of the event as Discord sent it, like {@code APPLICATION_AUTHORIZED}
 * @see <a href="https://docs.discord.com/developers/events/webhook-events#event-body-object">Event Body Object</a>
 */
public record WebhookEventBody(String type, Instant timestamp, @Nullable WebhookEventData data) {
}
