package dev.disruption.simulator.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import dev.disruption.simulator.fault.Effect;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A wire over Reactor Netty. Everything is handed to the event loop, which keeps the order whichever thread calls. */
final class NettyWire implements Wire {

	private static final Logger LOG = LoggerFactory.getLogger(NettyWire.class);

	private static final byte[] MARK = { 1 };

	private final Deque<CompletableFuture<Void>> pings = new ArrayDeque<>();

	private final Channel channel;

	private final WebsocketOutbound outbound;

	private final Frames frames;

	private boolean deaf;

	NettyWire(Channel channel, WebsocketOutbound outbound, @Nullable TransportCompression compression) {
		this.channel = channel;
		this.outbound = outbound;
		this.frames = new Frames(compression);
	}

	@Override
	public void send(String payload) {
		this.channel.eventLoop().execute(() -> {
			if (this.channel.isActive() && !this.frames.isCut()) {
				write(this.frames.of(payload));
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

	@Override
	public void hangUp() { this.channel.eventLoop().execute(this.channel::close); }

	@Override
	public void stopReading() {
		this.channel.eventLoop().execute(() -> {
			if (!this.deaf) {
				this.deaf = true;
				this.channel.pipeline().addFirst(new Swallow());
				giveUpPings();
			}
		});
	}

	@Override
	public CompletableFuture<Void> ping() {
		CompletableFuture<Void> pong = new CompletableFuture<>();
		this.channel.eventLoop().execute(() -> {
			if (this.channel.isActive() && !this.deaf) {
				this.pings.addLast(pong);
				this.channel.writeAndFlush(new PingWebSocketFrame(Unpooled.wrappedBuffer(MARK)));
			}
			else {
				pong.complete(null);
			}
		});
		return pong;
	}

	@Override
	public void disturb(Effect.OfWire disturbance) {
		this.channel.eventLoop().execute(() -> {
			ByteBuf atOnce = this.frames.disturb(disturbance);
			if (atOnce != null && this.channel.isActive()) {
				write(atOnce);
			}
		});
	}

	/** On the event loop, when a pong arrives. @param content what was in the ping */
	void pong(ByteBuf content) {
		// the pings between fragments carry nothing
		if (content.isReadable()) {
			answered();
		}
	}

	/** On the event loop, when the channel is closed. */
	void release() {
		this.frames.end();
		giveUpPings();
	}

	private void giveUpPings() {
		while (!this.pings.isEmpty()) {
			answered();
		}
	}

	private void answered() {
		CompletableFuture<Void> ping = this.pings.pollFirst();
		if (ping != null) {
			ping.complete(null);
		}
	}

	private void write(ByteBuf bytes) {
		ChannelHandlerContext encoder = this.channel.pipeline().context(WebSocketFrameEncoder.class);
		encoder.writeAndFlush(bytes);
		if (this.frames.isCut()) {
			this.channel.close();
		}
	}

	/** Takes what the client sends before anything can answer it, such as a close frame. */
	private static final class Swallow extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) { ReferenceCountUtil.release(message); }

	}

}
