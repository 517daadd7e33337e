package dev.disruption.simulator.fault;

import java.time.Duration;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes wrong. Each kind is a record here; the plan as JSON reads its names and fields off them. */
public sealed interface Effect {

	/** Befalls a connection. */
	void befall(Target target);

	/** Whether it comes instead of what the client would have been answered. */
	default boolean replacesAnswer() { return false; }

	/** Befalls a client before it has a WebSocket. */
	sealed interface OfUpgrade extends Effect {

		@Override
		default void befall(Target target) { throw new IllegalStateException(this + " comes too late: the WebSocket is open"); }

	}

	/** Goes wrong on the socket, below the payloads. */
	sealed interface OfWire extends Effect {

		@Override
		default void befall(Target target) { target.disturb(this); }

	}

	/** Leaves the request for a WebSocket unanswered. */
	record NeverUpgrade() implements OfUpgrade {
	}

	/** Resets the connection instead of answering the request for a WebSocket. */
	record ResetUpgrade() implements OfUpgrade {
	}

	/** Answers the request for a WebSocket by something else. */
	record AnswerUpgrade(int status, @Nullable Map<String, String> headers, @Nullable String body) implements OfUpgrade {
	}

	/** Doesn't answer. */
	record NoAnswer() implements Effect {

		@Override
		public void befall(Target target) {}

		@Override
		public boolean replacesAnswer() { return true; }

	}

	/** Neither reads nor sends any more. */
	record BlackHole() implements Effect {

		@Override
		public void befall(Target target) { target.blackHole(); }

		@Override
		public boolean replacesAnswer() { return true; }

	}

	/** Resets the connection; what was sent before may get lost with it. */
	record Drop() implements Effect {

		@Override
		public void befall(Target target) { target.drop(); }

		@Override
		public boolean replacesAnswer() { return true; }

	}

	/** Ends the connection without a close frame, but in order: what was sent before arrives. */
	record HangUp() implements Effect {

		@Override
		public void befall(Target target) { target.hangUp(); }

		@Override
		public boolean replacesAnswer() { return true; }

	}

	record Close(int code) implements Effect {

		@Override
		public void befall(Target target) { target.close(this.code); }

		@Override
		public boolean replacesAnswer() { return true; }

	}

	/** Opcode 9. */
	record InvalidSession(boolean resumable) implements Effect {

		@Override
		public void befall(Target target) { target.invalidate(this.resumable); }

		@Override
		public boolean replacesAnswer() { return true; }

	}

	/** Opcode 7. */
	record Reconnect() implements Effect {

		@Override
		public void befall(Target target) { target.send(7, null); }

		@Override
		public boolean replacesAnswer() { return true; }

	}

	/** Another HELLO than the usual one. @param data its {@code d} */
	record Hello(@Nullable JsonNode data) implements Effect {

		@Override
		public void befall(Target target) { target.send(10, this.data); }

		@Override
		public boolean replacesAnswer() { return true; }

	}

	/** One more HELLO. @param heartbeatInterval in milliseconds */
	record HelloBefore(long heartbeatInterval) implements Effect {

		@Override
		public void befall(Target target) { target.send(10, Json.object().put("heartbeat_interval", this.heartbeatInterval)); }

	}

	/** Opcode 1, several times. */
	record RequestHeartbeat(int times) implements Effect {

		@Override
		public void befall(Target target) {
			for (int i = 0; i < this.times; i++) {
				target.send(1, null);
			}
		}

	}

	/** Opcode 11, although nothing was to be acknowledged. */
	record Acknowledge() implements Effect {

		@Override
		public void befall(Target target) { target.send(11, null); }

	}

	/** Doesn't acknowledge the next heartbeats. */
	record DropAck(int times) implements Effect {

		@Override
		public void befall(Target target) { target.withholdAcks(this.times); }

	}

	/** Acknowledges heartbeats late. */
	record DelayAck(long millis) implements Effect {

		@Override
		public void befall(Target target) { target.delayAcks(Duration.ofMillis(this.millis)); }

	}

	/** Sends text that may be anything. */
	record Send(String text) implements Effect {

		@Override
		public void befall(Target target) { target.send(this.text); }

	}

	/** Sends an event whose envelope may be odd. */
	record Dispatch(Envelope event) implements Effect {

		@Override
		public void befall(Target target) { target.send(this.event); }

	}

	/** A small frame, if the connection is compressed, with a large payload in it. @param bytes how large */
	record Bomb(int bytes) implements Effect {

		@Override
		public void befall(Target target) {
			target.send("{\"t\":\"BOMB\",\"s\":null,\"op\":0,\"d\":{\"text\":\"" + "a".repeat(this.bytes) + "\"}}");
		}

	}

	/** Changes READY. @param changes fields to set, and with null those to leave out */
	record Ready(ObjectNode changes) implements Effect {

		@Override
		public void befall(Target target) { target.alterReady(this.changes); }

	}

	/** Answers by RATE_LIMITED. @param retryAfter in seconds @param nonce null for that of the request */
	record RateLimited(double retryAfter, @Nullable String nonce) implements Effect {

		@Override
		public void befall(Target target) { target.limit(this.retryAfter, this.nonce); }

		@Override
		public boolean replacesAnswer() { return true; }

	}

	/** VOICE_SERVER_UPDATE with a null endpoint, and the real one later. @param millis how much later */
	record VoiceServerLeaves(long millis) implements Effect {

		@Override
		public void befall(Target target) { target.voiceServerLeaves(Duration.ofMillis(this.millis)); }

	}

	/** Cuts the connection in the middle of a frame. @param bytes how many still arrive */
	record CutAt(long bytes) implements OfWire {
	}

	/** Sends every message in continuation frames, pings in between. @param size bytes of each frame */
	record Fragment(int size) implements OfWire {
	}

	/** Damages the next message. */
	record CorruptByte() implements OfWire {
	}

	/** Sets RSV1 on the next message, though no extension was agreed on. */
	record ReservedBit() implements OfWire {
	}

	/** Sends a ping larger than a control frame may be. */
	record OversizeControlFrame() implements OfWire {
	}

	/** Sends text uncompressed where compression was asked for, and binary frames where it wasn't. */
	record OtherFrameType() implements OfWire {
	}

}
