package dev.disruption.test;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal that the bot has opened. Inputs are named by their label or their custom id. */
public final class Modal {

	private final ObjectNode given = Json.object();

	private final Stage stage;

	private final Invocation opening;

	private final ObjectNode modal;

	Modal(Stage stage, Invocation opening, ObjectNode modal) {
		this.stage = stage;
		this.opening = opening;
		this.modal = modal;
	}

	/** Types into an input, or chooses the one option of this value. */
	public Modal fills(String input, String text) {
		this.given.put(customId(input), text);
		return this;
	}

	/** Chooses options by their values, or people, roles and channels by their ids. */
	public Modal chooses(String input, String... values) {
		this.given.set(customId(input), Json.texts(List.of(values)));
		return this;
	}

	/** Ticks a checkbox, or clears it. */
	public Modal ticks(String input, boolean on) {
		this.given.put(customId(input), on);
		return this;
	}

	/** Puts a file in. */
	public Modal uploads(String input, String name, String content) {
		String id = this.stage.simulator().people().upload(this.stage.channel(), name, "text/plain", content.getBytes(StandardCharsets.UTF_8))
			.path("id").asString("");
		this.given.withArrayProperty(customId(input)).add(id);
		return this;
	}

	/**
	 * Sends it off; inputs that nobody touched keep their values.
	 * @throws IllegalArgumentException if an input doesn't take what it was given
	 */
	public Interaction submits() {
		return new Interaction(this.stage, this.opening.person(), () -> this.stage.simulator().people().submit(this.opening, this.given));
	}

	/** The modal as Discord's JSON. */
	public JsonNode data() { return this.modal.deepCopy(); }

	private String customId(String input) {
		String customId = Parts.input(this.modal, input);
		if (customId == null) {
			throw this.stage.failure("The modal has no input \"" + input + "\", only "
					+ Parts.interactive(this.modal).stream().map(Parts::name).toList(), null);
		}
		return customId;
	}

}
