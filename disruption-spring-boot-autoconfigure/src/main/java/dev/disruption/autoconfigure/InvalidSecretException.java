package dev.disruption.autoconfigure;

/** A property whose value nobody may see has a value that can't be. */
public final class InvalidSecretException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String property;

	InvalidSecretException(String property, IllegalArgumentException cause) {
		super("The property " + property + " is invalid. " + cause.getMessage(), cause);
		this.property = property;
	}

	public String property() { return this.property; }

}
