package dev.disruption.simulator.command;

import java.util.List;
import java.util.Map;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is registered beside what the bot defines. */
class DriftTests {

	private static final String ROLL = """
			{"name":"roll","description":"Roll","options":[{"type":4,"name":"sides","description":"How many","min_value":2}]}""";

	private final Simulator discord = Simulator.start();

	private final Commands commands = this.discord.commands();

	@AfterEach
	void stops() { this.discord.close(); }

	@Test
	void knowsNothingOfABotThatSaidNothing() {
		this.commands.upsert(null, (ObjectNode) Json.parse(ROLL));
		assertThat(this.commands.drift()).isNull();
	}

	@Test
	void takesForDefinedWhatWasWrittenAtOnce() {
		this.commands.overwrite(null, List.of(Json.parse(ROLL), Json.parse("{\"name\":\"Wave\",\"type\":2}")));
		assertThat(this.commands.drift()).isEmpty();
		String roll = this.commands.list(null).get(0).path("id").asString();
		this.commands.edit(null, roll, Json.object().put("description", "Other").put("nsfw", true));
		this.commands.delete(null, this.commands.list(null).get(1).path("id").asString());
		this.commands.upsert(null, (ObjectNode) Json.parse("{\"name\":\"new\",\"description\":\"n\"}"));
		assertThat(lines()).containsExactly("changed roll [description, nsfw]", "missing Wave []", "unknown new []");
	}

	@Test
	void comparesWithTheCodeEverywhere() {
		String guild = this.discord.world().guild().id();
		this.commands.overwrite(null, List.of(Json.parse(ROLL)));
		this.commands.upsert(guild, (ObjectNode) Json.parse(ROLL));
		this.commands.define(Map.of("", List.of((ObjectNode) Json.parse(ROLL.replace("\"min_value\":2", "\"min_value\":3")))));
		assertThat(lines()).containsExactly("changed roll [options]", "unknown roll [] in " + guild);
	}

	@ParameterizedTest
	@ValueSource(strings = { ",\"nsfw\":false", ",\"contexts\":null", ",\"default_member_permissions\":null,\"name_localizations\":{}",
			",\"integration_types\":[0]" })
	void knowsWhatMeansTheSame(String more) {
		this.commands.overwrite(null, List.of(Json.parse(ROLL)));
		String same = ROLL.replaceFirst("\"description\":\"Roll\"", "\"description\":\"Roll\"" + more)
			.replace("\"min_value\":2", "\"min_value\":2.0,\"required\":false");
		this.commands.define(Map.of("", List.of((ObjectNode) Json.parse(same))));
		assertThat(lines()).isEmpty();
	}

	private List<String> lines() {
		List<ObjectNode> drift = this.commands.drift();
		assertThat(drift).isNotNull();
		return drift.stream().map((JsonNode one) -> one.path("what").asString() + " " + one.path("name").asString() + " "
				+ Json.textsOf(one, "fields") + (one.path("guild_id").isNull() ? "" : " in " + one.path("guild_id").asString())).toList();
	}

}
