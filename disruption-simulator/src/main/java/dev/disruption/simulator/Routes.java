package dev.disruption.simulator;

import reactor.netty.http.server.HttpServerRoutes;

/** Adds routes to the simulator's server, as its web page does. Implementations are found by {@link java.util.ServiceLoader}. */
public interface Routes {

	/** Called once, before the server starts. Taken are {@code /api}, {@code /gateway}, {@code /attachments}, {@code /control}. */
	void register(HttpServerRoutes routes, Simulator simulator);

}
