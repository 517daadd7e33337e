package dev.disruption.simulator.page;

import dev.disruption.simulator.Routes;
import dev.disruption.simulator.Simulator;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** The page at {@code /page/} with its feed at {@code /page/feed}; only the page itself, at a loopback address, is let in. */
public final class PageRoutes implements Routes {

	private static final String ROOT = "/page/";

	private static final String FEED = ROOT + "feed";

	private static final String UPLOAD = ROOT + "upload";

	private final StaticFiles files = new StaticFiles();

	@Override
	public void register(HttpServerRoutes routes, Simulator simulator) {
		Feed feed = new Feed(simulator.journal(), new Snapshot(simulator), new Actions(simulator));
		UploadEndpoint uploads = new UploadEndpoint(simulator);
		routes.route(PageRoutes::serves, (request, response) -> handle(request, response, feed, uploads));
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response, Feed feed, UploadEndpoint uploads) {
		String path = path(request);
		if (!SameOrigin.isLocal(request.requestHeaders())) {
			return response.status(403).send();
		}
		if (path.equals(FEED)) {
			return SameOrigin.isOwn(request.requestHeaders()) ? feed.open(response) : response.status(403).send();
		}
		if (path.equals(UPLOAD) && request.method().equals(HttpMethod.POST)) {
			return SameOrigin.isOwn(request.requestHeaders()) ? uploads.handle(request, response) : response.status(403).send();
		}
		if (!request.method().equals(HttpMethod.GET)) {
			return response.status(405).header("Allow", "GET").send();
		}
		return path.startsWith(ROOT) ? this.files.send(path.substring(ROOT.length()), response) : response.sendRedirect(ROOT);
	}

	private static boolean serves(HttpServerRequest request) {
		String path = path(request);
		return path.equals("/") || path.equals("/page") || path.startsWith(ROOT);
	}

	private static String path(HttpServerRequest request) { return new QueryStringDecoder(request.uri()).path(); }

}
