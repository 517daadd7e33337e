package dev.disruption.gateway;

import java.util.zip.DataFormatException;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** One WebSocket connection, on one event loop. Once it is aborted, nothing that it still receives reaches anybody. */
final class Socket implements Line {

	private final EventLoop loop;

	private final Listener listener;

	private final int maxMessageSize;

	private final @Nullable Decompressor decompressor;

	private final Disposable.Swap connection = Disposables.swap();

	private @Nullable Channel opening;

	private @Nullable Channel channel;

	private boolean detached;

	private int closeCode = CloseCode.NONE.code();

	/** @param maxMessageSize bytes, after decompression */
	Socket(EventLoop loop, Compression compression, int maxMessageSize, Listener listener) {
		this.loop = loop;
		this.listener = listener;
		this.maxMessageSize = maxMessageSize;
		this.decompressor = compression.decompressor(maxMessageSize);
	}

	void connect(HttpClient client, Mono<String> url) {
		WebsocketClientSpec spec = WebsocketClientSpec.builder().maxFramePayloadLength(this.maxMessageSize).build();
		// the end is always handed over, never told in the middle of what somebody does with the socket
		this.connection.update(client.doOnChannelInit((observer, opening, address) -> this.opening = opening)
			.websocket(spec)
			.uri(url)
			.handle(this::run)
			.subscribe(null, error -> this.loop.execute(() -> ended(error)), () -> this.loop.execute(() -> ended(null))));
	}

	/** Has to be called on the event loop, with an open socket. */
	@Override
	public ChannelFuture send(byte[] payload) {
		Channel open = this.channel;
		if (open == null) {
			throw new IllegalStateException("The socket is not open");
		}
		return open.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(payload)));
	}

	/** Whether to read on. What was read before is still handed over. */
	void reading(boolean reading) {
		if (this.channel != null && !this.detached) {
			this.channel.config().setAutoRead(reading);
		}
	}

	/** Asks the other side to close; the listener hears of it. */
	void close(int code) {
		if (this.channel != null) {
			this.channel.writeAndFlush(new CloseWebSocketFrame(code, ""));
		}
	}

	/** Closes without waiting for anything. The listener hears nothing any more. */
	void abort(int code) {
		if (this.detached) {
			return;
		}
		detach();
		if (this.channel == null) {
			this.connection.dispose();
			closeOpening();
			return;
		}
		close(code);
		this.channel.close();
	}

	/** In the middle of a TLS handshake nobody else would. */
	private void closeOpening() {
		if (this.opening != null) {
			this.opening.close();
		}
	}

	private Publisher<Void> run(WebsocketInbound in, WebsocketOutbound out) {
		if (this.detached) {
			return Mono.empty();
		}
		in.withConnection(this::opened);
		this.listener.opened();
		Mono<Void> frames = in.aggregateFrames(this.maxMessageSize).receiveFrames().doOnNext(this::frame).then();
		Mono<Void> close = in.receiveCloseStatus().doOnNext(status -> this.closeCode = status.code()).then();
		return frames.and(close);
	}

	private void opened(Connection connection) {
		this.channel = connection.channel();
		connection.addHandlerLast(new WholeMessages());
	}

	private void frame(WebSocketFrame frame) {
		if (this.detached) {
			return;
		}
		if (frame.rsv() != 0) {
			// Reactor Netty lets it pass for the sake of extensions, none of which is asked for
			this.listener.corrupt("a WebSocket frame has a reserved bit set");
		}
		else if (frame instanceof TextWebSocketFrame) {
			byte[] bytes = ByteBufUtil.getBytes(frame.content());
			this.listener.message(bytes, bytes.length, false);
		}
		else if (frame instanceof BinaryWebSocketFrame) {
			binary(frame);
		}
	}

	private void binary(WebSocketFrame frame) {
		if (this.decompressor == null) {
			this.listener.corrupt("a binary frame, although no compression was asked for");
			return;
		}
		try {
			if (this.decompressor.add(frame.content())) {
				this.listener.message(this.decompressor.bytes(), this.decompressor.length(), this.decompressor.reused());
			}
		}
		catch (DataFormatException ex) {
			this.listener.corrupt(String.valueOf(ex.getMessage()));
		}
	}

	private void ended(@Nullable Throwable error) {
		if (this.detached) {
			return;
		}
		detach();
		if (this.channel == null) {
			this.listener.failed(error == null ? new IllegalStateException("The connection ended before it was open") : error);
		}
		else {
			this.listener.closed(error == null ? this.closeCode : codeOf(error), error);
		}
	}

	private void detach() {
		this.detached = true;
		if (this.decompressor != null) {
			this.decompressor.close();
		}
	}

	private static int codeOf(Throwable error) {
		if (error instanceof CorruptedWebSocketFrameException corrupt) {
			return corrupt.closeStatus().code();
		}
		return error instanceof TooLongFrameException ? CloseCode.TOO_BIG.code() : CloseCode.ABNORMAL.code();
	}

	/** Takes messages of one frame, which nearly all are, out of the pipeline before they cost the way through aggregator and flux. */
	private final class WholeMessages extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (message instanceof WebSocketFrame frame && frame.isFinalFragment()
					&& (frame instanceof BinaryWebSocketFrame || frame instanceof TextWebSocketFrame)) {
				try {
					frame(frame);
				}
				finally {
					frame.release();
				}
			}
			else {
				context.fireChannelRead(message);
			}
		}

	}

	/** Whom a socket tells of what happens to it, always on its event loop. */
	interface Listener {

		void opened();

		/** @param reused whether the array belongs to the socket, which will write into it again */
		void message(byte[] bytes, int length, boolean reused);

		void corrupt(String reason);

		void failed(Throwable cause);

		/** @param cause {@code null} if the connection ended in an orderly way */
		void closed(int code, @Nullable Throwable cause);

	}

}
