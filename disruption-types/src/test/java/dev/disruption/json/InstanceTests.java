package dev.disruption.json;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether what follows Discord's schemas is read, and can be read back unchanged. */
class InstanceTests {

	private static final int ROUNDS = 4;

	@ParameterizedTest(name = "optional {0}, null {1}")
	@CsvSource({ "0, 0", "1, 0", "0, 1", "1, 1", "0.5, 0.3", "0.2, 0.1" })
	void readsBackWhatFollowsASchema(double optional, double nulls) {
		OpenApi api = OpenApi.read();
		Map<String, Class<?>> mapped = new Operations().walk(api, new TreeSet<>()).mapped();
		Damages damages = new Damages();
		JsonMapper mapper = DiscordJson.mapper(damages);
		Set<String> differences = new TreeSet<>();
		long seed = 20261121;
		Instances instances = new Instances(api, new Random(seed), optional, nulls);
		mapped.forEach((schema, type) -> {
			for (int round = 0; type.isRecord() && round < ROUNDS; round++) {
				JsonNode json = instances.of(api.reference(schema));
				Object value = mapper.treeToValue(json, type);
				differences.addAll(ReadBack.differences(json, type, value));
			}
		});
		assertThat(differences).as("differences with seed " + seed).isEmpty();
		assertThat(damages.counts()).as("damages with seed " + seed).isEmpty();
	}

	@Test
	void noticesWhatIsNotReadBack() {
		JsonMapper mapper = DiscordJson.mapper();
		JsonNode json = mapper.readTree("{\"id\":\"1\",\"username\":\"nelly\",\"bot\":true}");
		Object other = mapper.readValue("{\"id\":\"1\",\"username\":\"ada\"}", dev.disruption.model.user.User.class);
		assertThat(ReadBack.differences(json, dev.disruption.model.user.User.class, other))
			.containsExactly("User.bot: true was read as false", "User.username: \"nelly\" was read as ada");
	}

}
