package dev.disruption.rest;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** A call's place in the queue, and once it is granted its leave to send one attempt. Guarded by the {@link RateLimiter}. */
final class Permit implements Comparable<Permit> {

	final Call call;

	final MonoSink<Permit> sink;

	/** nanoseconds; the instant that its caller isn't ready to wait for */
	final long deadline;

	/** the lane it waits in or was counted in; none if it is exempt */
	@Nullable Lane lane;

	State state = State.WAITING;

	/** nanoseconds; when it was granted */
	long sentAt;

	Permit(Call call, MonoSink<Permit> sink, long deadline) {
		this.call = call;
		this.sink = sink;
		this.deadline = deadline;
	}

	/** The lane of a call that isn't exempt. */
	Lane lane() {
		return Objects.requireNonNull(this.lane, "An exempt call has no lane");
	}

	Route route() {
		return this.call.route();
	}

	@Override
	public int compareTo(Permit other) {
		return Long.compare(this.call.sequence(), other.call.sequence());
	}

	enum State {

		/** in its lane's queue */
		WAITING,

		/** counted in its lane's bucket, and in the queue for the global limit */
		COUNTED,

		/** sent, or about to be */
		GRANTED,

		/** over */
		DONE

	}

}
