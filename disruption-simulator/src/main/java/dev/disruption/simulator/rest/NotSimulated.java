package dev.disruption.simulator.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.disruption.simulator.json.Json;

/** The few operations that are answered with 501; the manual lists them. */
final class NotSimulated {

	private NotSimulated() {}

	static List<Route> routes() {
		try (InputStream list = NotSimulated.class.getResourceAsStream("not-simulated.txt")) {
			if (list == null) {
				throw new IllegalStateException("not-simulated.txt is missing beside " + NotSimulated.class.getName());
			}
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
				.map(NotSimulated::route).toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("not-simulated.txt cannot be read", unreadable);
		}
	}

	private static Route route(String line) {
		String[] parts = line.split(" ", 2);
		return new Route(parts[0], parts[1], call -> new Answer(501, Json.object().put("code", 0)
			.put("message", "The simulator does not simulate " + line + "; its manual lists what else it doesn't"))).forAnyone();
	}

}
