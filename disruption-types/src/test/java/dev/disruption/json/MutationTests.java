package dev.disruption.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Stream;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.event.webhook.WebhookEventPayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether one surprise in a payload costs no more than the field that it is in, at every place of every event. */
class MutationTests {

	private static final Logger LOGGER = Logger.getLogger(Damages.class.getName());

	private final Damages damages = new Damages();

	private final JsonMapper mapper = DiscordJson.mapper(this.damages);

	/** A warning for each field of the model would bury what fails. */
	@BeforeAll
	static void keepQuiet() {
		LOGGER.setFilter(entry -> false);
	}

	@AfterAll
	static void speakAgain() {
		LOGGER.setFilter(null);
	}

	static Stream<Class<?>> events() {
		return Stream.concat(EventTypes.names().stream().sorted().map(EventTypes::of), Stream.of(WebhookEventPayload.class));
	}

	@ParameterizedTest
	@MethodSource("events")
	void losesOnlyWhatIsDamaged(Class<?> type) {
		assertThat(wrong(type, 1)).as("fields that were lost with another one, or without being counted").isEmpty();
	}

	/** The same one structure further in, which are 140,000 damages instead of 70,000. */
	@Tag("slow")
	@ParameterizedTest
	@MethodSource("events")
	void losesOnlyWhatIsDamagedFurtherIn(Class<?> type) {
		assertThat(wrong(type, 2)).as("fields that were lost with another one, or without being counted").isEmpty();
	}

	private Set<String> wrong(Class<?> type, int depth) {
		Set<String> wrong = new TreeSet<>();
		JsonNode payload = new Samples(depth, 0).of(type);
		Object whole = read(payload, type);
		for (List<Object> place : Damage.places(payload)) {
			for (Damage.Kind kind : Damage.Kind.values()) {
				wrong.addAll(check(payload, whole, type, new Damage(place, kind)));
			}
		}
		return wrong;
	}

	private Object read(JsonNode json, Class<?> type) {
		Object value = this.mapper.readValue(this.mapper.writeValueAsBytes(json), type);
		if (value instanceof Event event) {
			event.guildId();
		}
		return value;
	}

	private long counted() {
		return this.damages.counts().values().stream().mapToLong(Long::longValue).sum();
	}

	private List<String> check(JsonNode payload, Object whole, Class<?> type, Damage damage) {
		List<String> wrong = new ArrayList<>();
		long before = counted();
		Map<List<Object>, Object[]> differences = Differences.between(whole, read(damage.applyTo(payload), type), damage.path());
		differences.forEach((path, values) -> {
			if (!Differences.isExplained(path, values[0], damage)) {
				wrong.add(damage + " changed " + path);
			}
			boolean lost = path.equals(damage.path()) && ReadBack.isAbsent(values[1]) && damage.kind().isRetyped();
			boolean unknown = values[0] instanceof Enum<?> && damage.kind() == Damage.Kind.TEXT;
			if (lost && !unknown && counted() == before) {
				wrong.add(damage + " was not counted");
			}
		});
		return wrong;
	}

}
