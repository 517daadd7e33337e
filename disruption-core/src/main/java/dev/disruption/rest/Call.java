package dev.disruption.rest;

import org.springframework.web.reactive.function.client.ClientRequest;

/** One request as its caller sees it, over all the attempts that it takes. It belongs to one attempt at a time. */
final class Call {

	private static final String ATTRIBUTE = Call.class.getName();

	private final Route route;

	private final long sequence;

	private final long startedAt;

	private int limited;

	private int failed;

	private boolean ambiguous;

	private long spent;

	/**
	 * @param sequence its place in any queue, kept over all attempts
	 * @param startedAt nanoseconds
	 */
	Call(Route route, long sequence, long startedAt) {
		this.route = route;
		this.sequence = sequence;
		this.startedAt = startedAt;
	}

	static Call of(ClientRequest request) {
		return (Call) request.attribute(ATTRIBUTE)
			.orElseThrow(() -> new IllegalStateException("A request has to pass the retry filter before the budget"));
	}

	ClientRequest attachTo(ClientRequest request) {
		return ClientRequest.from(request).attribute(ATTRIBUTE, this).build();
	}

	Route route() {
		return this.route;
	}

	long sequence() {
		return this.sequence;
	}

	long startedAt() {
		return this.startedAt;
	}

	/** Nanoseconds that passed with attempts and between them, as opposed to waiting for leave to send. */
	long spent() {
		return this.spent;
	}

	void spend(long nanos) {
		this.spent += nanos;
	}

	/** Counts an attempt that ran into a limit. */
	int countLimited() {
		return ++this.limited;
	}

	int limited() {
		return this.limited;
	}

	/** Counts an attempt that failed; an ambiguous one may have succeeded at Discord's. */
	int countFailed(boolean ambiguous) {
		this.ambiguous |= ambiguous;
		return ++this.failed;
	}

	/** Attempts that have failed. */
	int attempts() {
		return this.limited + this.failed;
	}

	/** Whether an earlier attempt may have succeeded at Discord's. */
	boolean ambiguous() {
		return this.ambiguous;
	}

}
