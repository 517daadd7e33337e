package dev.disruption.event;

import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

/** What happens to votes in polls. */
public sealed interface MessagePollEvent extends Event {

	/**
	 * A user voted in a poll.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-poll-vote-add">Message Poll Vote Add</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGE_POLLS, Intent.DIRECT_MESSAGE_POLLS })
	record MessagePollVoteAdd(
			Snowflake userId,
			Snowflake channelId,
			Snowflake messageId,
			@Nullable Snowflake guildId,
			int answerId) implements MessagePollEvent {
	}

	/**
	 * A user took back a vote.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-poll-vote-remove">Message Poll Vote Remove</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGE_POLLS, Intent.DIRECT_MESSAGE_POLLS })
	record MessagePollVoteRemove(
			Snowflake userId,
			Snowflake channelId,
			Snowflake messageId,
			@Nullable Snowflake guildId,
			int answerId) implements MessagePollEvent {
	}

}
