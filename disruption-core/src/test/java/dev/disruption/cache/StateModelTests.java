package dev.disruption.cache;

import java.time.Duration;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the cache says the same as maps of JSON do. */
class StateModelTests {

	private static final Set<Long> USERS = RandomEvents.users();

	private static final Set<Long> CHANNELS = RandomEvents.channels();

	private static final int BETWEEN_CHECKS = 16;

	@Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
	void knowsWhatTheModelKnows(@ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 500) int length) {
		follow(seed, length);
	}

	/** A million events. */
	@Tag("slow")
	@Property(tries = 2_500, shrinking = ShrinkingMode.BOUNDED)
	void knowsWhatTheModelKnowsForLong(@ForAll("seeds") long seed) {
		follow(seed, 400);
	}

	/** Evenly, as no number is more interesting than another. */
	@Provide
	Arbitrary<Long> seeds() {
		return Arbitraries.randomValue(Random::nextLong);
	}

	private static void follow(long seed, int length) {
		CacheUnderTest tested = CacheUnderTest.ofEverything();
		ReferenceModel model = new ReferenceModel();
		RandomEvents events = new RandomEvents(seed);
		for (int count = 1; count <= length; count++) {
			String name = events.name();
			ObjectNode data = events.data(name);
			// what came before a lost session is told from what came after by the time
			tested.time().advanceTimeBy(Duration.ofMillis(1));
			tested.tell(0, count, name, data.toString());
			model.apply(name, data);
			if (count % BETWEEN_CHECKS == 0 || count == length) {
				assertThat(model.difference(tested.cache(), USERS, CHANNELS)).as("after " + count + " events, the last " + name + " " + data)
					.isNull();
			}
		}
	}

}
