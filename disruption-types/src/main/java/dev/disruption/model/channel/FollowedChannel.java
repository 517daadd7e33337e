package dev.disruption.model.channel;

import dev.disruption.json.Snowflake;

/**
 * An announcement channel that another channel follows.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#followed-channel-object-followed-channel-structure">Followed Channel Structure</a>
 */
public record FollowedChannel(
		Snowflake channelId,
		Snowflake webhookId) {
}
