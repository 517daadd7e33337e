package dev.disruption.simulator.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a plan from JSON. The names of effects and of their fields are those of the records in {@link Effect}, in snake case. */
public final class PlanReader {

	private static final Kinds<Effect> EFFECTS = new Kinds<>(Effect.class);

	private static final String NOW = "now";

	private final FaultPlan plan;

	/** @param plan tells what the next time is */
	public PlanReader(FaultPlan plan) { this.plan = plan; }

	/** @throws IllegalArgumentException naming what can't be understood */
	public List<Line> read(JsonNode document) {
		if (!document.isArray()) {
			return List.of(line(document));
		}
		List<Line> lines = new ArrayList<>();
		document.forEach(line -> lines.add(line(line)));
		return Collections.unmodifiableList(lines);
	}

	/** The names of all faults, each with the names of its fields, as the plan spells them. */
	public static Map<String, List<String>> known() { return EFFECTS.known(); }

	/** What a fault can wait for, as the plan spells it. */
	public static List<String> occasions() {
		return Stream.concat(Stream.of(NOW), Stream.of(Occasion.values()).map(occasion -> occasion.name().toLowerCase(Locale.ROOT))).toList();
	}

	private Line line(JsonNode document) {
		if (!(document instanceof ObjectNode given)) {
			throw new IllegalArgumentException("A fault is an object with on and fault, not " + document);
		}
		ObjectNode rest = given.deepCopy();
		String on = Json.textOf(given, "on", "");
		Occasion occasion = on.equals(NOW) ? null : occasion(on);
		int next = occasion == null ? 1 : this.plan.times(occasion) + 1;
		boolean every = Json.isTrue(given, "every");
		int first = every ? next : (int) Json.longOf(given, "nth", next);
		int frames = (int) Json.longOf(given, "after_frames", 0);
		boolean resumeUrl = Json.isTrue(given, "through_resume_url");
		String name = Json.textOf(given, "fault", "");
		rest.remove(List.of("on", "nth", "every", "after_frames", "through_resume_url", "fault"));
		Effect effect = effect(name, rest);
		Fault fault = occasion == null ? null
				: new Fault(occasion, first, every ? Integer.MAX_VALUE : first, resumeUrl, frames, effect);
		if (fault == null && (effect instanceof Effect.OfUpgrade || effect instanceof Effect.Ready || effect instanceof Effect.RateLimited)) {
			throw new IllegalArgumentException(name + " has to wait for something: say on what");
		}
		return new Line(fault, frames, effect);
	}

	private static Occasion occasion(String name) {
		for (Occasion occasion : Occasion.values()) {
			if (occasion.name().toLowerCase(Locale.ROOT).equals(name)) {
				return occasion;
			}
		}
		throw new IllegalArgumentException("on is one of " + occasions() + ", not '" + name + "'");
	}

	private static Effect effect(String name, ObjectNode fields) {
		if (EFFECTS.type(name) == Effect.Dispatch.class && fields.get("event") instanceof ObjectNode event) {
			ObjectNode complete = Json.object().put("numbering", "next").put("number", 0).put("opcode_as_text", false);
			complete.putObject("data");
			fields.set("event", complete.setAll(event));
		}
		return EFFECTS.read("fault", name, fields);
	}

	/**
	 * A line of a plan.
	 * @param fault null if it waits for nothing
	 */
	public record Line(@Nullable Fault fault, int afterFrames, Effect effect) {

		/** Adds it to the plan, or has it happen. */
		public void add(FaultPlan plan, Mishap.Ending now) {
			if (this.fault == null) {
				now.with(this.afterFrames, this.effect);
			}
			else {
				plan.add(this.fault);
			}
		}

	}

}
