package dev.disruption.simulator.page;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the journal as the developer's pane lists them. */
final class Traffic {

	/** What the pane lists: everything that goes over the wire, and what went wrong. */
	static final Set<Kind> KINDS = EnumSet.of(Kind.GATEWAY_OPENED, Kind.GATEWAY_RECEIVED, Kind.GATEWAY_SENT, Kind.GATEWAY_CLOSED,
			Kind.REST, Kind.VIOLATION, Kind.FAULT);

	private static final Map<Integer, String> OPCODES = Map.of(1, "HEARTBEAT", 7, "RECONNECT", 9, "INVALID_SESSION", 10, "HELLO",
			11, "HEARTBEAT_ACK");

	private Traffic() {}

	static ObjectNode entry(Entry entry) {
		ObjectNode listed = Json.object().put("n", entry.number()).put("at", Json.timestamp(entry.at()));
		listed.set("data", entry.document());
		return switch (entry.kind()) {
			case GATEWAY_OPENED -> gateway(listed, "none").put("title", "connected").put("status", entry.name());
			case GATEWAY_CLOSED -> gateway(listed, "none").put("title", "closed").put("status", entry.name());
			case GATEWAY_RECEIVED -> payload(gateway(listed, "in"), entry);
			case GATEWAY_SENT -> payload(gateway(listed, "out"), entry);
			case REST -> kind(listed, "rest", "in").put("title", entry.name()).put("status", entry.document().path("status").asInt(0));
			case VIOLATION -> kind(listed, "violation", "none")
				.put("title", entry.name() + ": " + Json.textOf(entry.document(), "detail", ""));
			default -> kind(listed, "fault", "none").put("title", entry.name());
		};
	}

	private static ObjectNode payload(ObjectNode listed, Entry entry) {
		ObjectNode payload = entry.document();
		int op = payload.path("op").asInt(-1);
		boolean event = payload.path("s").isNumber();
		return listed.put("title", event ? entry.name() : OPCODES.getOrDefault(op, entry.name())).put("heartbeat", op == 1 || op == 11)
			.put("status", event ? "seq " + payload.path("s").asLong(0) : "op " + op);
	}

	private static ObjectNode gateway(ObjectNode listed, String direction) { return kind(listed, "gateway", direction); }

	private static ObjectNode kind(ObjectNode listed, String kind, String direction) {
		return listed.put("kind", kind).put("label", kind.toUpperCase(Locale.ROOT)).put("direction", direction);
	}

}
