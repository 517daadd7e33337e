package dev.disruption.simulator.interaction;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.MessageForm;
import dev.disruption.simulator.world.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which answer fits which interaction; see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object">Interaction Response Object</a>. */
final class CallbackForm {

	static final int MESSAGE = 4;

	static final int DEFERRED_MESSAGE = 5;

	static final int DEFERRED_UPDATE = 6;

	static final int UPDATE_MESSAGE = 7;

	static final int AUTOCOMPLETE_RESULT = 8;

	static final int MODAL = 9;

	private static final Map<InteractionType, Set<Integer>> FITTING = Map.of(
			InteractionType.APPLICATION_COMMAND, Set.of(MESSAGE, DEFERRED_MESSAGE, MODAL),
			InteractionType.MESSAGE_COMPONENT, Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE_MESSAGE, MODAL),
			InteractionType.AUTOCOMPLETE, Set.of(AUTOCOMPLETE_RESULT),
			InteractionType.MODAL_SUBMIT, Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE_MESSAGE));

	private CallbackForm() {}

	/** @throws Problem 50006 or 50035 */
	static void check(Invocation invocation, ObjectNode body) {
		Form form = new Form().required("type", body.path("type"));
		form.throwIfInvalid();
		form.oneOf("type", body.path("type"), fitting(invocation));
		form.throwIfInvalid();
		JsonNode data = body.path("data");
		switch (body.path("type").intValue()) {
			case MESSAGE -> MessageForm.checkNew("data.", data instanceof ObjectNode message ? message : Json.object());
			case UPDATE_MESSAGE -> MessageForm.check("data.", data instanceof ObjectNode message ? message : Json.object());
			case DEFERRED_MESSAGE -> deferral(form, data);
			case AUTOCOMPLETE_RESULT -> choices(form, data);
			case MODAL -> modal(form, data);
			default -> {}
		}
		form.throwIfInvalid();
	}

	private static Set<Integer> fitting(Invocation invocation) {
		Set<Integer> fitting = FITTING.getOrDefault(invocation.type(), Set.of());
		boolean hasMessage = invocation.document().has("message");
		// a modal that a command opened stands on no message that could be updated
		return EnumSet.of(InteractionType.MODAL_SUBMIT).contains(invocation.type()) && !hasMessage ? Set.of(MESSAGE, DEFERRED_MESSAGE) : fitting;
	}

	private static void deferral(Form form, JsonNode data) {
		if ((Json.longOf(data, "flags", 0) & ~Messages.EPHEMERAL) != 0) {
			form.error("data.flags", "BASE_TYPE_CHOICES", "Only EPHEMERAL may be set when the answer is deferred.");
		}
	}

	private static void choices(Form form, JsonNode data) {
		form.required("data.choices", data.path("choices")).size("data.choices", data.path("choices"), 25);
		int index = 0;
		for (JsonNode choice : Json.elements(data, "choices")) {
			String path = "data.choices." + index++;
			form.required(path + ".name", choice.path("name")).length(path + ".name", choice.path("name"), 1, 100)
				.required(path + ".value", choice.path("value"));
			if (choice.path("value").isString()) {
				form.length(path + ".value", choice.path("value"), 0, 100);
			}
		}
	}

	private static void modal(Form form, JsonNode data) {
		form.required("data.custom_id", data.path("custom_id")).length("data.custom_id", data.path("custom_id"), 1, 100)
			.required("data.title", data.path("title")).length("data.title", data.path("title"), 1, 45)
			.required("data.components", data.path("components")).size("data.components", data.path("components"), 5);
		if (data.path("components").isArray() && data.path("components").isEmpty()) {
			form.error("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
		}
	}

}
