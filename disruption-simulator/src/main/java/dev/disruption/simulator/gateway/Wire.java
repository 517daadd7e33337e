package dev.disruption.simulator.gateway;

/** The socket below a conversation. All of its methods return at once. */
interface Wire {

	/** Sends one payload; payloads arrive in the order of the calls. */
	void send(String payload);

	/** Sends a close frame after what was sent before, then closes. */
	void close(int code, String reason);

	/** Cuts the connection without a close frame. */
	void abort();

}
