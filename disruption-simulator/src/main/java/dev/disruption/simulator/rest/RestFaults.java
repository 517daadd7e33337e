package dev.disruption.simulator.rest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.disruption.simulator.fault.CallEffect;
import dev.disruption.simulator.fault.CallFault;
import dev.disruption.simulator.fault.LimitChange;
import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What goes wrong with calls: answers that are given instead of the real ones, or on another way. */
public final class RestFaults {

	private final Map<String, Deque<Pending>> next = new LinkedHashMap<>();

	private final RateLimits routes;

	RestFaults(RateLimits routes) { this.routes = routes; }

	/** Whether there is such a route: method and documented path. */
	public boolean knows(String route) { return this.routes.knows(route); }

	/** Has something go wrong with the next calls of a route. Several calls add up. */
	public synchronized void add(CallFault fault) {
		this.next.computeIfAbsent(this.routes.known(fault.route()), unknown -> new ArrayDeque<>()).addLast(new Pending(fault));
	}

	/** Has other limits from now on. */
	public void change(LimitChange change) {
		if (change instanceof LimitChange.Route route) {
			this.routes.limit(route.route(), route.requests(), Duration.ofMillis(route.windowMillis()));
		}
		else if (change instanceof LimitChange.Global global) {
			this.routes.global(global.requests());
		}
		else if (change instanceof LimitChange.Share share) {
			this.routes.share(share.bucket(), share.routes());
		}
		else if (change instanceof LimitChange.InvalidRequests invalid) {
			this.routes.invalidRequests(invalid.most());
		}
	}

	/** What has not happened yet. */
	public synchronized List<CallFault> pending() {
		return this.next.values().stream().flatMap(Deque::stream)
			.map(one -> new CallFault(one.fault.route(), one.left, one.fault.effect())).toList();
	}

	public synchronized void clear() { this.next.clear(); }

	synchronized @Nullable CallEffect take(String route) {
		Deque<Pending> faults = this.next.get(route);
		Pending first = faults == null ? null : faults.peekFirst();
		if (first == null) {
			return null;
		}
		if (--first.left == 0) {
			Objects.requireNonNull(faults).removeFirst();
		}
		return first.fault.effect();
	}

	/** What goes out instead of a reply. */
	static RestReply instead(CallEffect effect, RestReply reply) {
		if (effect instanceof CallEffect.Answer answer) {
			return answer(answer);
		}
		if (effect instanceof CallEffect.AnswerAfterwards answer) {
			return new RestReply(answer.status(), Map.of("Content-Type", "text/html"), "<html><body>" + answer.status() + "</body></html>");
		}
		if (effect instanceof CallEffect.Headers headers) {
			return reply.with(headers.changes());
		}
		if (effect instanceof CallEffect.Delay delay) {
			return reply.after(Duration.ofMillis(delay.millis()));
		}
		if (effect instanceof CallEffect.SlowBody slow) {
			return reply.slowly(slow.bytesPerSecond());
		}
		if (effect instanceof CallEffect.LargeBody large) {
			// white space says nothing in JSON
			return reply.with(reply.body() + " ".repeat(Math.max(0, large.bytes())));
		}
		return reply.by(effect instanceof CallEffect.HalfBody ? RestReply.Delivery.HALF
				: effect instanceof CallEffect.Hang ? RestReply.Delivery.NEVER : RestReply.Delivery.DROPPED);
	}

	private static RestReply answer(CallEffect.Answer answer) {
		Map<String, String> headers = new HashMap<>(answer.headers() == null ? Map.of() : answer.headers());
		JsonNode body = answer.body() == null ? Json.nothing() : answer.body();
		if (body.isString() || body.isNull()) {
			return new RestReply(answer.status(), headers, body.asString(""));
		}
		headers.putIfAbsent("Content-Type", "application/json");
		return new RestReply(answer.status(), headers, Json.write(body));
	}

	private static final class Pending {

		private final CallFault fault;

		private int left;

		private Pending(CallFault fault) {
			this.fault = fault;
			this.left = fault.times();
		}

	}

}
