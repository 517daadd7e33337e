package dev.disruption.interaction.handler;

/** What a user entered does not fit. The message is for the user, and says what would. */
public final class InvalidArgumentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public InvalidArgumentException(String message) {
		super(message);
	}

}
