package dev.disruption.rest;

import java.io.IOException;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;

/**
 * Tells, where a connection speaks HTTP/2, the requests that the other side hasn't looked at from those it may have carried out: streams
 * that
 * it refuses, and those after the last that it knew when it went away. Without it all look like a connection that was lost.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9113#section-8.7">RFC 9113, Request Reliability</a>
 */
final class RefusedStreams extends ChannelInboundHandlerAdapter {

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event instanceof Http2ResetFrame reset && reset.errorCode() == Http2Error.REFUSED_STREAM.code()) {
			context.fireExceptionCaught(new NotProcessedException("The stream was refused"));
		}
		context.fireUserEventTriggered(event);
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		if (context.channel() instanceof Http2StreamChannel stream && isUnknown(stream)) {
			context.fireExceptionCaught(new NotProcessedException("The other side went away before the stream"));
		}
		context.fireChannelInactive();
	}

	private static boolean isUnknown(Http2StreamChannel stream) {
		Http2FrameCodec codec = stream.parent().pipeline().get(Http2FrameCodec.class);
		int last = (codec != null) ? codec.connection().local().lastStreamKnownByPeer() : -1;
		return last >= 0 && stream.stream().id() > last;
	}

	/** The other side guarantees that it hasn't acted on the request. */
	static final class NotProcessedException extends IOException {

		NotProcessedException(String message) {
			super(message);
		}

	}

}
