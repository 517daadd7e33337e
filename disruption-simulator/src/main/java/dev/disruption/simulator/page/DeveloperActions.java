package dev.disruption.simulator.page;

import java.util.Map;

import dev.disruption.simulator.Crowd;
import dev.disruption.simulator.Faults;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a developer does to the bot's connections. */
final class DeveloperActions {

	private final Faults faults;

	private final Journal journal;

	private final Crowd crowd;

	DeveloperActions(Simulator simulator) {
		this.faults = simulator.faults();
		this.journal = simulator.journal();
		this.crowd = simulator.crowd();
	}

	Map<String, Action> actions() {
		return Map.of("fault", this::fault, "plan", this::plan, "forget-plan", this::forgetPlan, "crowd", this::crowd);
	}

	private void fault(JsonNode action, ObjectNode answer) {
		String fault = Json.textOf(action, "fault", "");
		boolean on = Json.isTrue(action, "on");
		switch (fault) {
			case "drop" -> this.faults.dropConnections();
			case "close" -> this.faults.closeConnections(closeCode(action));
			case "reconnect" -> this.faults.reconnect();
			case "invalid-session" -> this.faults.invalidSession(Json.isTrue(action, "resumable"));
			case "heartbeat" -> this.faults.requestHeartbeat();
			case "refuse" -> this.faults.refuseConnections(on);
			case "silence" -> this.faults.silenceHeartbeatAcks(on);
			case "black-hole" -> this.faults.blackHole(on);
			default -> throw new IllegalArgumentException("There is no fault '" + fault
					+ "'; there are drop, close, reconnect, invalid-session, heartbeat, refuse, silence and black-hole");
		}
		answer.put("fault", fault);
	}

	private void plan(JsonNode action, ObjectNode answer) {
		this.faults.plan(action.path("line"));
		this.journal.add(Kind.FAULT, "planned", action.get("line") instanceof ObjectNode line ? line : Json.object());
	}

	private void forgetPlan(JsonNode action, ObjectNode answer) {
		this.faults.clear();
		this.journal.add(Kind.FAULT, "plan forgotten", Json.object());
	}

	private void crowd(JsonNode action, ObjectNode answer) {
		this.crowd.start(action.path("messages").asDouble(0), action.path("reactions").asDouble(0), action.path("joins").asDouble(0));
	}

	private static int closeCode(JsonNode action) {
		int code = (int) Json.longOf(action, "code", 0);
		Request.require(code == 1000 || code == 1001 || code >= 4000 && code <= 4999,
				"A connection is closed with 1000, 1001 or a code from 4000 to 4999, not with " + code);
		return code;
	}

}
