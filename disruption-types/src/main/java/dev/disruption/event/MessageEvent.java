package dev.disruption.event;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.action.CheckReturnValue;
import dev.disruption.action.Reply;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.message.Message;
import org.jspecify.annotations.Nullable;

/** What happens to messages. */
public sealed interface MessageEvent extends Event {

	/**
	 * A message was sent; its content needs the intent MESSAGE_CONTENT.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-create">Message Create</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES })
	record MessageCreate(
			@JsonUnwrapped Message message,
			@Nullable Snowflake guildId,
			@Nullable GuildMember member,
			Channel.@Nullable Type channelType) implements MessageEvent {

		/** An answer to this message, to be returned from the listener. */
		@CheckReturnValue
		public Reply reply(String content) {
			return Reply.to(this.message, content);
		}

	}

	/**
	 * A message was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-update">Message Update</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES })
	record MessageUpdate(
			@JsonUnwrapped Message message,
			@Nullable Snowflake guildId,
			@Nullable GuildMember member,
			Channel.@Nullable Type channelType,
			@Remembered @Nullable Message previous) implements MessageEvent {
	}

	/**
	 * A message was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-delete">Message Delete</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES })
	record MessageDelete(Snowflake id, Snowflake channelId, @Nullable Snowflake guildId, @Remembered @Nullable Message previous)
			implements MessageEvent {
	}

	/**
	 * Several messages were deleted at once.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-delete-bulk">Message Delete Bulk</a>
	 */
	@RequiresIntent(Intent.GUILD_MESSAGES)
	record MessageDeleteBulk(List<Snowflake> ids, Snowflake channelId, @Nullable Snowflake guildId) implements MessageEvent {
	}

}
