package dev.disruption.simulator.page;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.disruption.simulator.People;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person does that the bot is told of as an interaction: commands, components, modals. */
final class InteractionActions {

	private static final int MOST = 200;

	/** What was started at the page lately: a modal is submitted by the id of what it answered. */
	private final Map<String, Invocation> started = new LinkedHashMap<>();

	private final Simulator simulator;

	private final People people;

	private final Request request;

	InteractionActions(Simulator simulator, Request request) {
		this.simulator = simulator;
		this.people = simulator.people();
		this.request = request;
	}

	Map<String, Action> actions() {
		return Map.of("run", this::run, "run-on", this::runOn, "complete", this::complete, "click", this::click, "select", this::select,
				"submit", this::submit, "replay", this::replay);
	}

	private void run(JsonNode action, ObjectNode answer) {
		started(this.simulator.run(this.request.person(action), this.request.channel(action), Json.textOf(action, "command", "")), answer);
	}

	private void runOn(JsonNode action, ObjectNode answer) {
		String command = Json.textOf(action, "command", "");
		String message = Json.textOf(action, "message");
		started(message != null ? this.people.runOn(this.request.person(action), this.request.channel(action), command, message)
				: this.people.runOn(this.request.person(action), this.request.channel(action), command, this.request.target(action)), answer);
	}

	private void complete(JsonNode action, ObjectNode answer) {
		Map<String, String> typed = new LinkedHashMap<>();
		action.path("typed").forEachEntry((name, value) -> typed.put(name, value.asString("")));
		started(this.people.complete(this.request.person(action), this.request.channel(action), Request.text(action, "command"), typed,
				Request.text(action, "focused")), answer);
	}

	private void click(JsonNode action, ObjectNode answer) {
		started(this.people.click(this.request.person(action), this.request.channel(action), Request.text(action, "message"),
				Json.textOf(action, "custom_id", "")), answer);
	}

	private void select(JsonNode action, ObjectNode answer) {
		started(this.people.select(this.request.person(action), this.request.channel(action), Request.text(action, "message"),
				Json.textOf(action, "custom_id", ""), Json.textsOf(action, "values")), answer);
	}

	private void submit(JsonNode action, ObjectNode answer) {
		Invocation opening;
		synchronized (this.started) {
			opening = this.started.get(Request.text(action, "interaction"));
		}
		if (opening == null) {
			throw new IllegalArgumentException("This modal is too old to be submitted; open it again");
		}
		started(this.people.submit(opening, action.get("values") instanceof ObjectNode values ? values : Json.object()), answer);
	}

	private void replay(JsonNode action, ObjectNode answer) {
		if (!(action.get("data") instanceof ObjectNode data)) {
			throw new IllegalArgumentException("There is no event to replay");
		}
		if (Request.text(action, "event").equals("INTERACTION_CREATE")) {
			started(this.people.repeat(data), answer);
		}
		else {
			this.people.replay(Request.text(action, "event"), data);
		}
	}

	private void started(Invocation invocation, ObjectNode answer) {
		synchronized (this.started) {
			this.started.put(invocation.id(), invocation);
			if (this.started.size() > MOST) {
				this.started.remove(this.started.keySet().iterator().next());
			}
		}
		answer.put("interaction", invocation.id());
	}

}
