package dev.disruption.event.webhook;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What Discord posts to an application; it has to be answered within 3 seconds.
 *
 * @see <a href="https://docs.discord.com/developers/events/webhook-events#payload-structure">Payload Structure</a>
 */
public record WebhookEventPayload(
		int version,
		Snowflake applicationId,
		Type type,
		@Nullable WebhookEventBody event) {

	/** <a href="https://docs.discord.com/developers/events/webhook-events#webhook-types">Webhook Types</a> */
	public enum Type implements Coded {

		@Code(0) PING,
		@Code(1) EVENT,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
