package dev.disruption.simulator.fault;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fault befalls: one gateway connection. */
public interface Target {

	/** Resets the connection. */
	void drop();

	/** Ends the connection in order, but without a close frame. */
	void hangUp();

	void close(int code);

	/** Neither reads nor sends from here on; the connection stays open. */
	void blackHole();

	/** Sends opcode 9; the session is taken from the connection, and forgotten if it can't be resumed. */
	void invalidate(boolean resumable);

	/** Sends a payload other than an event. @param data null for {@code null} */
	void send(int opcode, @Nullable JsonNode data);

	void send(Envelope event);

	/** Sends text that may be anything. */
	void send(String text);

	void withholdAcks(int times);

	void delayAcks(Duration delay);

	/** Changes the READY to come: a field that is null here is taken out, any other is set. */
	void alterReady(ObjectNode changes);

	/** Answers a request over the gateway by RATE_LIMITED. @param nonce null for the request's own */
	void limit(double retryAfter, @Nullable String nonce);

	/** Names no voice server in answer to a client that goes to voice, or to one that is there, and another one after a while. */
	void voiceServerLeaves(Duration away);

	/** Has the socket below send something wrong. */
	void disturb(Effect.OfWire disturbance);

}
