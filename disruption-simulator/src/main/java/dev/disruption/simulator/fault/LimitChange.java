package dev.disruption.simulator.fault;

import java.util.List;

/** Other limits than Discord's, from now on. Each kind is a record here; the plan as JSON reads its names and fields off them. */
public sealed interface LimitChange {

	/** The routes that it is about. */
	default List<String> routes() { return List.of(); }

	/** How often a route may be called. */
	record Route(String route, int requests, long windowMillis) implements LimitChange {

		@Override
		public List<String> routes() { return List.of(this.route); }

	}

	/** How many calls there may be within any second. */
	record Global(int requests) implements LimitChange {
	}

	/** Makes routes share one bucket. */
	record Share(String bucket, List<String> routes) implements LimitChange {
	}

	/** How many invalid requests within ten minutes lead to a ban. */
	record InvalidRequests(int most) implements LimitChange {
	}

}
