package dev.disruption.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** A call's place in the queue, and once it is granted its leave to send one attempt. Guarded by the {@link RateLimiter}. */
final class Permit implements Comparable<Permit> {

	final Call call;

	final MonoSink<Permit> sink;

	/** nanoseconds; since when it waits */
	final long queuedAt;

	/** nanoseconds; the instant that its caller isn't ready to wait for */
	final long deadline;

	/** the lane it waits in or was counted in; none if it is exempt */
	@Nullable Lane lane;

	State state = State.WAITING;

	/** whether it finds out which bucket its route has */
	boolean probe;

	/** nanoseconds; when it was granted */
	long sentAt;

	/** what counts it besides the bucket */
	private List<Pace> paces = List.of();

	Permit(Call call, MonoSink<Permit> sink, long queuedAt, long deadline) {
		this.call = call;
		this.sink = sink;
		this.queuedAt = queuedAt;
		this.deadline = deadline;
	}

	/** The lane of a call that isn't exempt. */
	Lane lane() {
		return Objects.requireNonNull(this.lane, "An exempt call has no lane");
	}

	Route route() {
		return this.call.route();
	}

	void take(@Nullable Pace pace, long now) {
		if (pace != null) {
			this.paces = new ArrayList<>(this.paces);
			this.paces.add(pace);
			pace.take(now);
		}
	}

	void accept() {
		this.paces.forEach(pace -> pace.accept(this.sentAt));
	}

	/** It isn't under way any more. */
	void release() {
		this.paces.forEach(Pace::finish);
		this.paces = List.of();
		if (this.probe) {
			lane().family.probes--;
		}
		this.probe = false;
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
