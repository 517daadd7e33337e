package dev.disruption.simulator.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Everything that is known to go wrong with bots: a plan that makes it happen, or why it is nothing that a server does. The numbers are
 * those of the manual's list of faults.
 */
public final class Catalogue {

	private Catalogue() {}

	/** Objects with {@code fault}, its number as in {@code F44}, and either {@code what} and {@code plan}, or {@code not}. */
	public static List<JsonNode> entries() {
		try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.json")) {
			if (file == null) {
				throw new IllegalStateException("catalogue.json is missing beside " + Catalogue.class.getName());
			}
			return Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)).valueStream().toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("catalogue.json cannot be read from the class path", unreadable);
		}
	}

	/** The plan of one of them. @throws IllegalArgumentException if it is nothing that a server does, or there is none of this number */
	public static JsonNode plan(String fault) {
		JsonNode entry = entries().stream().filter(one -> fault.equals(Json.textOf(one, "fault"))).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The catalogue has no fault '" + fault + "'; it has F1 to F127"));
		if (!entry.has("plan")) {
			throw new IllegalArgumentException(fault + " can't be made here: " + Json.textOf(entry, "not"));
		}
		return entry.path("plan");
	}

}
