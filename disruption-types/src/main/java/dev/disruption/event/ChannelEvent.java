package dev.disruption.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

/** What happens to channels. */
public sealed interface ChannelEvent extends Event {

	/**
	 * A channel was created.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#channel-create">Channel Create</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ChannelCreate(@JsonUnwrapped Channel channel) implements ChannelEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.channel.guildId();
		}

	}

	/**
	 * A channel was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#channel-update">Channel Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ChannelUpdate(@JsonUnwrapped Channel channel, @Remembered @Nullable Channel previous) implements ChannelEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.channel.guildId();
		}

	}

	/**
	 * A channel was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#channel-delete">Channel Delete</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ChannelDelete(@JsonUnwrapped Channel channel) implements ChannelEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.channel.guildId();
		}

	}

	/**
	 * The answer to a request for channel info.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#channel-info">Channel Info</a>
	 */
	record ChannelInfo(Snowflake guildId, List<Info> channels) implements ChannelEvent {

		/** What was asked for of one channel; {@code voiceStartTime} is in seconds of Unix time. */
		public record Info(Snowflake id, @Nullable String status, @Nullable Long voiceStartTime) {
		}

	}

	/**
	 * A message was pinned or unpinned.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#channel-pins-update">Channel Pins Update</a>
	 */
	@RequiresIntent({ Intent.GUILDS, Intent.DIRECT_MESSAGES })
	record ChannelPinsUpdate(@Nullable Snowflake guildId, Snowflake channelId, @Nullable Instant lastPinTimestamp) implements ChannelEvent {
	}

}
