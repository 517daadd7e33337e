package dev.disruption.autoconfigure;

/** There is no token to log in with, and no simulator to do without. */
public final class MissingTokenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MissingTokenException() {
		super("The property disruption.token is not set");
	}

}
