package dev.disruption.model.message;

import java.time.Instant;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/message#get-channel-pins-query-string-params">Get Channel Pins</a>. */
public final class GetChannelPins extends Body<GetChannelPins> {

	/** Messages that were pinned before. */
	public GetChannelPins before(Instant before) { return set("before", before); }

	/** 1 to 50 pins, by default 50. */
	public GetChannelPins limit(@Limit(min = 1, max = 50) int limit) { return set("limit", limit); }

}
