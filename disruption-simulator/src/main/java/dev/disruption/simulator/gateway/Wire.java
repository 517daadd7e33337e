package dev.disruption.simulator.gateway;

import java.util.concurrent.CompletableFuture;

import dev.disruption.simulator.fault.Effect;

/** The socket below a conversation. All of its methods return at once. */
interface Wire {

	/** Sends one payload; payloads arrive in the order of the calls. */
	void send(String payload);

	/** Sends a close frame after what was sent before, then closes. */
	void close(int code, String reason);

	/** Resets the connection. */
	void abort();

	/** Ends the connection after what was sent before, without a close frame. */
	void hangUp();

	/** Answers nothing any more, not even a close frame. */
	void stopReading();

	/** Completes when the client has answered a ping, or is gone. */
	CompletableFuture<Void> ping();

	/** Goes wrong with what is sent from now on. */
	void disturb(Effect.OfWire disturbance);

}
