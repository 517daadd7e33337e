package dev.disruption.simulator.gateway;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A wire over Reactor Netty. Everything is handed to the event loop, which keeps the order whichever thread calls. */
final class NettyWire implements Wire {

	private static final Logger LOG = LoggerFactory.getLogger(NettyWire.class);

	private final Channel channel;

	private final WebsocketOutbound outbound;

	private final @Nullable TransportCompression compression;

	NettyWire(Channel channel, WebsocketOutbound outbound, @Nullable TransportCompression compression) {
		this.channel = channel;
		this.outbound = outbound;
		this.compression = compression;
	}

	@Override
	public void send(String payload) {
		this.channel.eventLoop().execute(() -> {
			if (this.channel.isActive()) {
				this.channel.writeAndFlush(frame(payload));
			}
		});
	}

	@Override
	public void close(int code, String reason) {
		this.channel.eventLoop().execute(() -> {
			if (this.channel.isActive()) {
				this.outbound.sendClose(code, reason).subscribe(null, lost -> LOG.debug("The client was gone before close code {}", code, lost));
			}
		});
	}

	@Override
	public void abort() {
		this.channel.eventLoop().execute(() -> {
			// no lingering: the client sees a reset, not an orderly end
			this.channel.config().setOption(ChannelOption.SO_LINGER, 0);
			this.channel.close();
		});
	}

	/** On the event loop, when the channel is closed. */
	void release() {
		if (this.compression != null) {
			this.compression.end();
		}
	}

	private WebSocketFrame frame(String payload) {
		return this.compression == null ? new TextWebSocketFrame(payload)
				: new BinaryWebSocketFrame(Unpooled.wrappedBuffer(this.compression.compress(payload.getBytes(StandardCharsets.UTF_8))));
	}

}
