package dev.disruption.simulator.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers that are given instead of the real ones. */
public final class RestFaults {

	private final Map<String, Deque<Fault>> next = new HashMap<>();

	private final RateLimits routes;

	RestFaults(RateLimits routes) { this.routes = routes; }

	/**
	 * The next call of a route is answered with this JSON and not carried out. Several calls add up.
	 * @param route method and documented path: {@code POST /channels/{channel.id}/messages}
	 */
	public void answer(String route, int status, JsonNode body, Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(headers);
		all.putIfAbsent("Content-Type", "application/json");
		add(route, new Fault(new RestReply(status, all, Json.write(body), false), false));
	}

	/** The next call of a route is answered with this text, HTML for instance, and not carried out. */
	public void answerText(String route, int status, String body, Map<String, String> headers) {
		add(route, new Fault(new RestReply(status, headers, body, false), false));
	}

	/** The connection of the next call is cut instead of an answer. @param carriedOut whether the call has its effect before */
	public void drop(String route, boolean carriedOut) { add(route, new Fault(RestReply.drop(), carriedOut)); }

	/** The next call of a route has its effect, but is answered like this. */
	public void answerAfterwards(String route, int status) {
		String page = "<html><body>" + status + "</body></html>";
		add(route, new Fault(new RestReply(status, Map.of("Content-Type", "text/html"), page, false), true));
	}

	synchronized @Nullable Fault take(String route) {
		Deque<Fault> faults = this.next.get(route);
		return faults == null ? null : faults.pollFirst();
	}

	private synchronized void add(String route, Fault fault) {
		this.next.computeIfAbsent(this.routes.known(route), unknown -> new ArrayDeque<>()).addLast(fault);
	}

	record Fault(RestReply reply, boolean carriedOut) {
	}

}
