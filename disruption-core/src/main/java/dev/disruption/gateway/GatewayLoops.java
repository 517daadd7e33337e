package dev.disruption.gateway;

import reactor.netty.resources.LoopResources;

/** The threads of all connections to the gateway. */
final class GatewayLoops {

	/** Not those that Reactor Netty shares with everybody: a web server that is stopped ends them, and other contexts may go on. */
	static final LoopResources OF_THIS_JVM = LoopResources.create("discord-gateway");

	private GatewayLoops() {
	}

}
