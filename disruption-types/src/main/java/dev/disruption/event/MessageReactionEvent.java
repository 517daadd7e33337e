package dev.disruption.event;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.message.Reaction;
import org.jspecify.annotations.Nullable;

/** What happens to reactions. */
public sealed interface MessageReactionEvent extends Event {

	/**
	 * A user reacted to a message.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-reaction-add">Message Reaction Add</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS })
	record MessageReactionAdd(
			Snowflake userId,
			Snowflake channelId,
			Snowflake messageId,
			@Nullable Snowflake guildId,
			@Nullable GuildMember member,
			Emoji emoji,
			@Nullable Snowflake messageAuthorId,
			boolean burst,
			List<String> burstColors,
			Reaction.Type type) implements MessageReactionEvent {
	}

	/**
	 * A user took back a reaction.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-reaction-remove">Message Reaction Remove</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS })
	record MessageReactionRemove(
			Snowflake userId,
			Snowflake channelId,
			Snowflake messageId,
			@Nullable Snowflake guildId,
			Emoji emoji,
			boolean burst,
			Reaction.Type type) implements MessageReactionEvent {
	}

	/**
	 * All reactions were removed from a message.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-reaction-remove-all">Message Reaction Remove All</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS })
	record MessageReactionRemoveAll(Snowflake channelId, Snowflake messageId, @Nullable Snowflake guildId) implements MessageReactionEvent {
	}

	/**
	 * All reactions with one emoji were removed from a message.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#message-reaction-remove-emoji">Message Reaction Remove Emoji</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS })
	record MessageReactionRemoveEmoji(Snowflake channelId, @Nullable Snowflake guildId, Snowflake messageId, Emoji emoji)
			implements MessageReactionEvent {
	}

}
