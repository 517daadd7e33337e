package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares durations with what chance alone would make of them.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Kolmogorov%E2%80%93Smirnov_test">Kolmogorov-Smirnov test</a>
 */
final class Distribution {

	/** Chance alone is further off once in a hundred thousand times. */
	private static final double CRITICAL = 2.47;

	private final List<Duration> sample;

	private Distribution(List<Duration> sample) {
		this.sample = sample.stream().sorted().toList();
	}

	static Distribution of(List<Duration> sample) {
		return new Distribution(sample);
	}

	void isUniformUpTo(Duration most) {
		double distance = 0;
		int size = this.sample.size();
		for (int i = 0; i < size; i++) {
			double expected = (double) this.sample.get(i).toNanos() / most.toNanos();
			distance = Math.max(distance, Math.max(expected - (double) i / size, (i + 1.0) / size - expected));
		}
		assertThat(distance).as("the largest distance between the two distributions").isLessThan(CRITICAL / Math.sqrt(size));
	}

}
