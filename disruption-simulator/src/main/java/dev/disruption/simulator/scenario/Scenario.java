package dev.disruption.simulator.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;

/** A world as a YAML file describes it: guilds with their people, roles, channels and history. */
public final class Scenario {

	/** One small guild, in which tests find the same people and channels each time. */
	public static final String LAB = "lab";

	/** The same guild and two more, with people who have faces, and a past. */
	public static final String LIVELY = "lively";

	private static final List<String> FIELDS = List.of("extends", "guilds");

	private final JsonNode document;

	private final String source;

	private Scenario(JsonNode document, String source) {
		this.document = document;
		this.source = source;
	}

	/**
	 * One that comes with the simulator, or the one in a file.
	 * @param name {@code lab}, {@code lively}, or the path of a file
	 * @throws IllegalArgumentException if there is no such file, or it describes no world
	 */
	public static Scenario named(String name) {
		if (name.equals(LAB)) {
			return new Scenario(Json.object().put("extends", LAB), LAB);
		}
		return name.equals(LIVELY) ? lively() : read(Path.of(name));
	}

	/** The world in which somebody seems to be at home. */
	public static Scenario lively() {
		try (InputStream file = Scenario.class.getResourceAsStream("lively.yaml")) {
			if (file == null) {
				throw new IllegalStateException("lively.yaml is missing beside " + Scenario.class.getName());
			}
			return read(new String(file.readAllBytes(), StandardCharsets.UTF_8), "lively.yaml");
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("lively.yaml cannot be read from the class path", unreadable);
		}
	}

	/** @throws IllegalArgumentException if there is no such file, or it describes no world */
	public static Scenario read(Path file) {
		try {
			return read(Files.readString(file), file.toString());
		}
		catch (IOException unreadable) {
			throw new IllegalArgumentException("The scenario " + file + " cannot be read; take the path of a YAML file, lab or lively", unreadable);
		}
	}

	/**
	 * @param source where the text comes from, for messages
	 * @throws IllegalArgumentException if it is no YAML, or describes no world
	 */
	public static Scenario read(String yaml, String source) {
		try {
			JsonNode document = Json.of(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
			Part whole = new Part(source, document);
			whole.allow(FIELDS);
			if (whole.parts("guilds").isEmpty()) {
				throw whole.wrong("A scenario has at least one guild, below guilds");
			}
			return new Scenario(document, source);
		}
		catch (YAMLException noYaml) {
			throw new IllegalArgumentException(source + " is no YAML: " + noYaml.getMessage(), noYaml);
		}
	}

	/** Whether the world has the guild of the simulator's own, too. */
	public boolean extendsLab() {
		String extended = Json.textOf(this.document, "extends");
		if (extended != null && !extended.equals(LAB)) {
			throw new IllegalArgumentException(this.source + " extends '" + extended + "'; a scenario can extend nothing but lab");
		}
		return extended != null;
	}

	/** Puts everything into a world. @throws IllegalArgumentException naming the place in the file that can't be understood */
	public void furnish(World world) {
		Furnisher furnisher = new Furnisher(world);
		new Part(this.source, this.document).parts("guilds").forEach(furnisher::guild);
	}

	@Override
	public String toString() { return "Scenario[" + this.source + "]"; }

	static @Nullable String text(JsonNode node) { return node.isString() || node.isNumber() || node.isBoolean() ? node.asString() : null; }

}
