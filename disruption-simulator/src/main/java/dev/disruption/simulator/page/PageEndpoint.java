package dev.disruption.simulator.page;

import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.gateway.Gateway;
import dev.disruption.simulator.interaction.Interactions;
import dev.disruption.simulator.world.World;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The page at {@code /page/} with its feed at {@code /page/feed}; only the page itself, at a loopback address, is let in. */
public final class PageEndpoint {

	private static final String ROOT = "/page/";

	private final StaticFiles files = new StaticFiles();

	private final Feed feed;

	public PageEndpoint(World world, Commands commands, Interactions interactions, Gateway gateway) {
		Snapshot snapshot = new Snapshot(world, commands, gateway);
		this.feed = new Feed(world.journal(), snapshot, new Actions(world, commands, interactions, gateway));
	}

	public boolean serves(HttpServerRequest request) {
		String path = path(request);
		return path.equals("/") || path.equals("/page") || path.startsWith(ROOT);
	}

	public Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		String path = path(request);
		if (!SameOrigin.isLocal(request.requestHeaders())) {
			return response.status(403).send();
		}
		if (path.equals(ROOT + "feed")) {
			return SameOrigin.isOwn(request.requestHeaders()) ? this.feed.open(response) : response.status(403).send();
		}
		if (!request.method().name().equals("GET")) {
			return response.status(405).header("Allow", "GET").send();
		}
		return path.startsWith(ROOT) ? this.files.send(path.substring(ROOT.length()), response) : response.sendRedirect(ROOT);
	}

	private static String path(HttpServerRequest request) { return new QueryStringDecoder(request.uri()).path(); }

}
