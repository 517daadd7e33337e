package dev.disruption.simulator.page;

import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/** Keeps other web pages out: they can reach a loopback address through the browser of whoever runs the simulator. */
final class SameOrigin {

	// a name that merely resolves to a loopback address is somebody else's (DNS rebinding)
	private static final Pattern LOOPBACK = Pattern.compile("(?i)(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");

	private SameOrigin() {}

	/** Whether the request was made to a loopback address by its own name. */
	static boolean isLocal(HttpHeaders headers) {
		String host = headers.get(HttpHeaderNames.HOST);
		return host != null && LOOPBACK.matcher(host).matches();
	}

	/** Whether the request comes from this server's own page, or from no page at all: browsers name the origin of every other. */
	static boolean isNotForeign(HttpHeaders headers) {
		return isLocal(headers) && (!headers.contains(HttpHeaderNames.ORIGIN)
				|| isOwn(headers));
	}

	/** Whether the request comes from this server's own page; browsers name the origin of every WebSocket. */
	static boolean isOwn(HttpHeaders headers) {
		String origin = headers.get(HttpHeaderNames.ORIGIN);
		return isLocal(headers) && origin != null && origin.equalsIgnoreCase("http://" + headers.get(HttpHeaderNames.HOST));
	}

}
