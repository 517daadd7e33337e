package dev.disruption.model.message;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;

/**
 * A channel that a crossposted message mentions.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#channel-mention-object-channel-mention-structure">Channel Mention Structure</a>
 */
public record ChannelMention(
		Snowflake id,
		Snowflake guildId,
		Channel.Type type,
		String name) {
}
