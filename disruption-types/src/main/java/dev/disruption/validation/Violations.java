package dev.disruption.validation;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.json.Body;

/** Collects the violations of a value and of what is in it. */
public final class Violations {

	private final String path;

	private final List<Violation> found;

	Violations() {
		this("", new ArrayList<>());
	}

	private Violations(String path, List<Violation> found) {
		this.path = path;
		this.found = found;
	}

	/** The violations of the field with this JSON name. */
	public Violations at(String field) {
		return new Violations(this.path.isEmpty() ? field : this.path + "." + field, this.found);
	}

	/** The violations of one item of a list. */
	public Violations at(int index) {
		return new Violations(this.path + "[" + index + "]", this.found);
	}

	public void add(String problem) {
		this.found.add(new Violation(this.path, problem));
	}

	/** Adds the problem if the condition is not met. */
	public void require(boolean condition, String problem) {
		if (!condition) {
			add(problem);
		}
	}

	/** Adds the fields that a body needs and that were not set. */
	public void requireFields(Body<?> body, String... names) {
		for (String name : names) {
			at(name).require(body.fields().get(name) != null, "is missing");
		}
	}

	List<Violation> found() {
		return List.copyOf(this.found);
	}

}
