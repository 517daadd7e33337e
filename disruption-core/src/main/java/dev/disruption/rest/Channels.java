package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/channel">Channels Resource</a> */
public interface Channels {

	/**
	 * One channel or thread.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#get-channel">Get Channel</a>
	 */
	@GetExchange("/channels/{channelId}")
	Mono<Channel> getChannel(@PathVariable Snowflake channelId);

	/**
	 * Deletes a channel of a guild for good, or closes a private one.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#delete-close-channel">Delete/Close Channel</a>
	 */
	@DeleteExchange("/channels/{channelId}")
	Mono<Channel> deleteChannel(@PathVariable Snowflake channelId);

	/**
	 * Shows for 10 seconds, or until it sends a message, that the bot is typing.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#trigger-typing-indicator">Trigger Typing Indicator</a>
	 */
	@PostExchange("/channels/{channelId}/typing")
	Mono<Void> triggerTypingIndicator(@PathVariable Snowflake channelId);

}
