package dev.disruption.validation;

/**
 * One thing that Discord would refuse.
 *
 * @param path where, by the names of the JSON fields: {@code embeds[0].fields[2].name}; empty for the value itself
 * @param problem what is wrong, and what would be right
 */
public record Violation(String path, String problem) {

	@Override
	public String toString() {
		return this.path.isEmpty() ? this.problem : this.path + ": " + this.problem;
	}

}
