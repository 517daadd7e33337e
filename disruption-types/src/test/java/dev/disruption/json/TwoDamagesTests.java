package dev.disruption.json;

import java.util.List;
import java.util.TreeSet;
import java.util.logging.Logger;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether an event is read with two surprises at once, at any depth; {@link MutationTests} look at each surprise alone. */
class TwoDamagesTests {

	private static final Logger LOGGER = Logger.getLogger(Damages.class.getName());

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	@BeforeContainer
	static void keepQuiet() {
		LOGGER.setFilter(entry -> false);
	}

	@AfterContainer
	static void speakAgain() {
		LOGGER.setFilter(null);
	}

	@Property(tries = 4000)
	void areSurvived(@ForAll("events") String name, @ForAll("variants") int variant, @ForAll int first, @ForAll int second,
			@ForAll Damage.Kind kind, @ForAll Damage.Kind other) {
		Class<? extends Event> type = EventTypes.of(name);
		JsonNode damaged = damage(damage(new Samples(3, variant).of(type), first, kind), second, other);
		Event event = MAPPER.readValue(MAPPER.writeValueAsBytes(damaged), type);
		event.guildId();
		assertThat(event).isInstanceOf(type);
	}

	private static JsonNode damage(JsonNode payload, int place, Damage.Kind kind) {
		List<List<Object>> places = Damage.places(payload);
		return places.isEmpty() ? payload : new Damage(places.get(Math.floorMod(place, places.size())), kind).applyTo(payload);
	}

	@Provide
	Arbitrary<String> events() {
		return Arbitraries.of(new TreeSet<>(EventTypes.names()));
	}

	@Provide
	Arbitrary<Integer> variants() {
		return Arbitraries.integers().between(0, 4);
	}

}
