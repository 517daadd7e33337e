package dev.disruption.simulator.fault;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event whose envelope may be odd; see <a href="https://docs.discord.com/developers/events/gateway-events#payload-structure">Payload Structure</a>.
 * @param name {@code t}; null for {@code null}
 * @param data {@code d}
 * @param numbering how {@code s} relates to the session's events so far
 * @param number what the numbering counts; 0 where it counts nothing
 * @param opcodeAsText whether {@code op} is {@code "0"}
 */
public record Envelope(@Nullable String name, JsonNode data, Numbering numbering, long number, boolean opcodeAsText) {

	/** How {@code s} relates to the session's events so far. */
	public enum Numbering {

		/** As it should be. */
		NEXT,

		/** Some numbers are left out. */
		SKIPPING,

		/** The number of the event before. */
		REPEATING,

		/** A number from some events ago. */
		GOING_BACK,

		/** This number exactly. */
		EXACTLY,

		/** {@code null} */
		NONE

	}

	/** An event as it should be. */
	public static Envelope of(String name, JsonNode data) { return new Envelope(name, data, Numbering.NEXT, 0, false); }

	public Envelope withoutName() { return new Envelope(null, this.data, this.numbering, this.number, this.opcodeAsText); }

	/** Leaves numbers out before this one. */
	public Envelope skipping(long numbers) { return numbered(Numbering.SKIPPING, numbers); }

	/** Has the number of the event before. */
	public Envelope repeating() { return numbered(Numbering.REPEATING, 0); }

	/** Has a number that was used so many events ago. */
	public Envelope goingBack(long events) { return numbered(Numbering.GOING_BACK, events); }

	/** Has this number; later events go on from it if it is higher than those before. */
	public Envelope numbered(long exactly) { return numbered(Numbering.EXACTLY, exactly); }

	public Envelope unnumbered() { return numbered(Numbering.NONE, 0); }

	/** Has its opcode as text. */
	public Envelope withOpcodeAsText() { return new Envelope(this.name, this.data, this.numbering, this.number, true); }

	/** {@code s} where the session's latest event has this number; null for none. */
	public @Nullable Long after(long latest) {
		return switch (this.numbering) {
			case NEXT -> Long.valueOf(latest + 1);
			case SKIPPING -> Long.valueOf(latest + 1 + this.number);
			case REPEATING -> Long.valueOf(latest);
			case GOING_BACK -> Long.valueOf(latest - this.number);
			case EXACTLY -> Long.valueOf(this.number);
			case NONE -> null;
		};
	}

	private Envelope numbered(Numbering how, long count) { return new Envelope(this.name, this.data, how, count, this.opcodeAsText); }

}
