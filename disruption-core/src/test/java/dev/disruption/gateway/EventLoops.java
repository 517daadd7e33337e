package dev.disruption.gateway;

import java.util.concurrent.TimeUnit;

import dev.disruption.simulator.Simulator;
import io.netty.util.concurrent.EventExecutor;
import reactor.netty.resources.LoopResources;

/** The threads that shards live on. */
final class EventLoops {

	private EventLoops() {
	}

	/** Blocks until they have done what they were given so far. */
	static void drain() throws Exception {
		for (EventExecutor loop : GatewayLoops.OF_THIS_JVM.onClient(LoopResources.DEFAULT_NATIVE)) {
			loop.submit(() -> {}).get(30, TimeUnit.SECONDS);
		}
	}

	/** Blocks until both sides have dealt with everything that is on its way. */
	static void settle(Simulator discord) throws Exception {
		drain();
		discord.settle();
		drain();
	}

}
