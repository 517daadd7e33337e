package dev.disruption.model.automoderation;

import java.time.Duration;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does when it is triggered.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-auto-moderation-action-structure">Auto Moderation Action Structure</a>
 */
@Written
public record AutoModerationAction(
		Type type,
		@Nullable ActionMetadata metadata) implements Checked {

	/** Keeps the message from being sent. */
	public static AutoModerationAction blockMessage() {
		return new AutoModerationActionBuilder().type(Type.BLOCK_MESSAGE).unchecked();
	}

	/** Keeps the message from being sent, and tells its author why; at most 150 characters. */
	public static AutoModerationAction blockMessage(String customMessage) {
		return of(Type.BLOCK_MESSAGE, new ActionMetadataBuilder().customMessage(customMessage));
	}

	/** Shows what happened in a channel. */
	public static AutoModerationAction sendAlertMessage(Snowflake channelId) {
		return of(Type.SEND_ALERT_MESSAGE, new ActionMetadataBuilder().channelId(channelId));
	}

	/** Keeps the member from talking for a while, at most four weeks. */
	public static AutoModerationAction timeout(Duration duration) {
		return of(Type.TIMEOUT, new ActionMetadataBuilder().durationSeconds(Math.toIntExact(duration.toSeconds())));
	}

	/** Keeps the member from talking at all. */
	public static AutoModerationAction blockMemberInteraction() {
		return new AutoModerationActionBuilder().type(Type.BLOCK_MEMBER_INTERACTION).unchecked();
	}

	private static AutoModerationAction of(Type type, ActionMetadataBuilder metadata) {
		return new AutoModerationActionBuilder().type(type).metadata(metadata.unchecked()).unchecked();
	}

	@Override
	public void check(Violations violations) {
		boolean channel = this.metadata != null && this.metadata.channelId() != null;
		boolean duration = this.metadata != null && this.metadata.durationSeconds() != null;
		Violations inside = violations.at("metadata");
		inside.at("channel_id").require(this.type != Type.SEND_ALERT_MESSAGE || channel, "is missing: SEND_ALERT_MESSAGE needs it");
		inside.at("duration_seconds").require(this.type != Type.TIMEOUT || duration, "is missing: TIMEOUT needs it");
	}

	/** <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-action-types">Action Types</a> */
	public enum Type implements Coded {

		@Code(1) BLOCK_MESSAGE,
		@Code(2) SEND_ALERT_MESSAGE,
		@Code(3) TIMEOUT,
		@Code(4) BLOCK_MEMBER_INTERACTION,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
