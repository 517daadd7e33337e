package dev.disruption.validation;

import java.util.List;
import java.util.stream.Collectors;

/** Discord would refuse a value: tells every violation, each with its place. */
public final class InvalidValueException extends IllegalArgumentException {

	private final List<Violation> violations;

	InvalidValueException(Class<?> type, List<Violation> violations) {
		super("Discord would refuse this " + type.getSimpleName() + ":" + violations.stream()
			.map(violation -> "\n  " + violation)
			.collect(Collectors.joining()));
		this.violations = violations;
	}

	/** In the order in which they were found; at least one. */
	public List<Violation> violations() {
		return this.violations;
	}

}
