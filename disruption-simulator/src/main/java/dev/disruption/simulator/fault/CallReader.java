package dev.disruption.simulator.fault;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a plan has for calls of the REST API: {@code {"route": "GET /gateway/bot", "fault": "answer", "status": 500, "times": 3}}, and
 * changes of limits, {@code {"limits": "global", "requests": 1}}.
 */
public final class CallReader {

	private static final Kinds<CallEffect> EFFECTS = new Kinds<>(CallEffect.class);

	private static final Kinds<LimitChange> LIMITS = new Kinds<>(LimitChange.class);

	private static final int MOST_TIMES = 100_000;

	private final Predicate<String> routes;

	/** @param routes knows the routes by method and documented path */
	public CallReader(Predicate<String> routes) { this.routes = routes; }

	/** The names of all faults of calls, each with the names of its fields. */
	public static Map<String, List<String>> known() { return EFFECTS.known(); }

	/** What can be changed about limits, each with the names of its fields. */
	public static Map<String, List<String>> limits() { return LIMITS.known(); }

	public static boolean isCall(JsonNode line) { return line.has("route") && !line.has("limits"); }

	public static boolean isLimit(JsonNode line) { return line.has("limits"); }

	/** @throws IllegalArgumentException naming what can't be understood */
	public CallFault call(JsonNode line) {
		ObjectNode rest = ((ObjectNode) line).deepCopy();
		String route = Json.textOf(line, "route", "");
		demand(route);
		long times = Json.longOf(line, "times", 1);
		if (times < 1 || times > MOST_TIMES) {
			throw new IllegalArgumentException("A fault of a call happens 1 to " + MOST_TIMES + " times, not " + times);
		}
		rest.remove(List.of("route", "fault", "times"));
		return new CallFault(route, (int) times, EFFECTS.read("fault", Json.textOf(line, "fault", ""), rest));
	}

	/** @throws IllegalArgumentException naming what can't be understood */
	public LimitChange limit(JsonNode line) {
		ObjectNode rest = ((ObjectNode) line).deepCopy();
		rest.remove("limits");
		LimitChange change = LIMITS.read("limits", Json.textOf(line, "limits", ""), rest);
		change.routes().forEach(this::demand);
		return change;
	}

	private void demand(String route) {
		if (!this.routes.test(route)) {
			throw new IllegalArgumentException("There is no route '" + route + "'; it is a method and a documented path, such as "
					+ "POST /channels/{channel.id}/messages");
		}
	}

}
