package dev.disruption.gateway;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/**
 * Makes connectable addresses of what Discord answers: whatever it looks like, the query is ours.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#connecting">Connecting</a>
 */
final class GatewayUrl {

	static final int API_VERSION = 10;

	private GatewayUrl() {
	}

	/**
	 * The address to connect to.
	 *
	 * @param gateway as Get Gateway Bot answers it
	 * @param resume as READY tells it; {@code null} or unusable for {@code gateway}
	 * @throws IllegalArgumentException if {@code gateway} is not a WebSocket address
	 */
	static String of(String gateway, @Nullable String resume, Compression compression) {
		URI base = parse(gateway);
		if (base == null) {
			throw new IllegalArgumentException("'" + gateway + "' is not a gateway address: it has to begin with wss:// or ws://");
		}
		URI target = resume == null ? null : parse(resume);
		// a session that began encrypted doesn't go on in the clear
		if (target == null || "wss".equalsIgnoreCase(base.getScheme()) && !"wss".equalsIgnoreCase(target.getScheme())) {
			target = base;
		}
		String path = target.getRawPath();
		return target.getScheme() + "://" + target.getRawAuthority() + (path.isEmpty() ? "/" : path)
				+ "?v=" + API_VERSION + "&encoding=json" + compression.query();
	}

	private static @Nullable URI parse(String url) {
		try {
			URI uri = new URI(url.strip());
			boolean webSocket = "wss".equalsIgnoreCase(uri.getScheme()) || "ws".equalsIgnoreCase(uri.getScheme());
			return webSocket && uri.getHost() != null ? uri : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
