package dev.disruption.simulator.fault;

import java.time.Duration;

/** What goes wrong: each method but {@link #afterFrames} ends a sentence that {@code discord.faults()} began. */
public class Mishap {

	private final Ending ending;

	private final int afterFrames;

	public Mishap(Ending ending) { this(ending, 0); }

	private Mishap(Ending ending, int afterFrames) {
		this.ending = ending;
		this.afterFrames = afterFrames;
	}

	/** Not at once, but when so many more payloads were sent on the connection, ACKs and HELLO included. */
	public Mishap afterFrames(int frames) { return new Mishap(this.ending, this.afterFrames + frames); }

	/** Ends the connection without a close frame. What was sent before arrives. */
	public void hangUp() { happens(new Effect.HangUp()); }

	/** Resets the connection. What was sent before may get lost with it. */
	public void drop() { happens(new Effect.Drop()); }

	/** Cuts the connection in the middle of a frame. @param bytes how many still arrive, WebSocket headers included */
	public void cutAt(long bytes) { happens(new Effect.CutAt(bytes)); }

	public void close(int code) { happens(new Effect.Close(code)); }

	/** The connection stays open, but nothing is read or sent any more. */
	public void blackHole() { happens(new Effect.BlackHole()); }

	/** Doesn't acknowledge the next heartbeats. Everything else goes on. */
	public void dropAck(int times) { happens(new Effect.DropAck(times)); }

	/** Acknowledges heartbeats so late. */
	public void delayAck(Duration delay) { happens(new Effect.DelayAck(delay.toMillis())); }

	/** Acknowledges a heartbeat that there was not. */
	public void acknowledge() { happens(new Effect.Acknowledge()); }

	/** Asks for a heartbeat, several times. */
	public void requestHeartbeat(int times) { happens(new Effect.RequestHeartbeat(times)); }

	/** Asks the client to reconnect. */
	public void reconnect() { happens(new Effect.Reconnect()); }

	/** Takes the session away by opcode 9; if it can't be resumed it is forgotten. */
	public void invalidSession(boolean resumable) { happens(new Effect.InvalidSession(resumable)); }

	/** Tells a client that is in voice, or asks to be, that there is no voice server, and after a while which one there is. */
	public void voiceServerLeaves(Duration away) { happens(new Effect.VoiceServerLeaves(away.toMillis())); }

	/** Sends text that may be anything. */
	public void send(String text) { happens(new Effect.Send(text)); }

	/** Sends an event whose envelope may be odd. */
	public void send(Envelope event) { happens(new Effect.Dispatch(event)); }

	/** Sends every message from here on in continuation frames of so many bytes, with pings in between. */
	public void fragment(int bytes) { happens(new Effect.Fragment(bytes)); }

	/** Damages the next message: no JSON and no compressed stream goes on with it. */
	public void corruptByte() { happens(new Effect.CorruptByte()); }

	/** Sets RSV1 on the next message, as if an extension were agreed on. */
	public void reservedBit() { happens(new Effect.ReservedBit()); }

	/** Sends a ping larger than a control frame may be. */
	public void oversizeControlFrame() { happens(new Effect.OversizeControlFrame()); }

	/** Sends a message that is small as long as it is compressed. @param bytes its size after that */
	public void bomb(int bytes) { happens(new Effect.Bomb(bytes)); }

	/** From here on sends text uncompressed where compression was asked for, and binary frames where it wasn't. */
	public void otherFrameType() { happens(new Effect.OtherFrameType()); }

	protected final void happens(Effect effect) { this.ending.with(this.afterFrames, effect); }

	/** Takes the end of a sentence. */
	@FunctionalInterface
	public interface Ending {

		void with(int afterFrames, Effect effect);

	}

}
