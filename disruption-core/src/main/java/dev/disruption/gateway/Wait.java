package dev.disruption.gateway;

import java.util.random.RandomGenerator;

/**
 * A span to wait, whose exact length is left to chance so that shards don't act in step.
 *
 * @param least milliseconds
 * @param most milliseconds, at least {@code least}
 */
record Wait(long least, long most) {

	static Wait exactly(long millis) {
		return new Wait(millis, millis);
	}

	Wait atLeast(long millis) {
		return new Wait(Math.max(this.least, millis), Math.max(this.most, millis));
	}

	long draw(RandomGenerator random) {
		return this.least == this.most ? this.least : random.nextLong(this.least, this.most + 1);
	}

}
