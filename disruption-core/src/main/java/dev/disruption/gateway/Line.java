package dev.disruption.gateway;

import io.netty.channel.ChannelFuture;

/** A connection as far as it can be written to. */
interface Line {

	/** Sends a payload. The future is done, on the event loop, when the payload is with the network, or when it can't get there any more. */
	ChannelFuture send(byte[] payload);

}
