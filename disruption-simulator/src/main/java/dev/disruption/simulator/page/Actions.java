package dev.disruption.simulator.page;

import java.util.Map;
import java.util.TreeMap;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person at the page can do; each action is answered by {@code done}, or by {@code error} with the reason in words. */
final class Actions {

	private final Map<String, Action> actions = new TreeMap<>();

	Actions(Simulator simulator) {
		Request request = new Request(simulator.world());
		this.actions.putAll(new MessageActions(simulator, request).actions());
		this.actions.putAll(new PeopleActions(simulator, request).actions());
		this.actions.putAll(new ModeratorActions(simulator, request).actions());
		this.actions.putAll(new VoiceActions(simulator, request).actions());
		this.actions.putAll(new InteractionActions(simulator, request).actions());
		this.actions.putAll(new DeveloperActions(simulator).actions());
	}

	/** Carries an action out and returns the frame that answers it. */
	ObjectNode perform(String text) {
		ObjectNode answer = Json.object().put("type", "error");
		try {
			JsonNode action = Json.parse(text);
			answer.put("action", Json.longOf(action, "action", 0));
			String type = Json.textOf(action, "type", "");
			Action known = this.actions.get(type);
			if (known == null) {
				throw new IllegalArgumentException("There is no action '" + type + "'; there are " + this.actions.keySet());
			}
			known.perform(action, answer);
			return answer.put("type", "done");
		}
		catch (JacksonException notJson) {
			return answer.put("message", "An action is a JSON object: " + notJson.getOriginalMessage());
		}
		catch (IllegalArgumentException refused) {
			return answer.put("message", refused.getMessage());
		}
		catch (Problem refused) {
			return answer.put("message", refused.reason());
		}
	}

}
