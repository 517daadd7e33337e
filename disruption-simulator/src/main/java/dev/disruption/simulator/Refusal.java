package dev.disruption.simulator;

import java.util.function.Supplier;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Person;
import org.jspecify.annotations.Nullable;

/** Somebody wants to do what Discord's client would not let them do; the message names the permission that is missing. */
public final class Refusal extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final int code;

	private final double retryAfter;

	Refusal(Person person, String deed, int code, String reason, double retryAfter) {
		super(person.name() + " can't " + deed + ": " + reason);
		this.code = code;
		this.retryAfter = retryAfter;
	}

	/** Discord's error code: 50013 for missing permissions, 20016 for slow mode; 0 if there is none. */
	public int code() { return this.code; }

	/** After how many seconds they can; 0 if time won't change it. */
	public double retryAfter() { return this.retryAfter; }

	/** Does what the rules may refuse. @param deed what it is, as in "can't do that" */
	static <T extends @Nullable Object> T orElse(Person person, String deed, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (Problem problem) {
			throw new Refusal(person, deed, (int) Json.longOf(problem.body(), "code", 0), problem.reason(),
					problem.body().path("retry_after").asDouble(0));
		}
	}

	/** Does what the rules may refuse. @param deed what it is, as in "can't do that" */
	static void orElse(Person person, String deed, Runnable work) {
		orElse(person, deed, () -> {
			work.run();
			return Boolean.TRUE;
		});
	}

}
