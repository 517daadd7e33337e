package dev.disruption.interaction.http;

/**
 * What is answered to a request.
 *
 * @param body JSON; empty for none
 * @param sent to be run when it is on its way
 */
public record EndpointResponse(int status, byte[] body, Runnable sent) {

	/** An answer without a body. */
	public static EndpointResponse of(int status) {
		return new EndpointResponse(status, new byte[0], () -> {});
	}

}
