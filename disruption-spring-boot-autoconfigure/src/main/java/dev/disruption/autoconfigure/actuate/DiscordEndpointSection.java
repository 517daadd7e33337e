package dev.disruption.autoconfigure.actuate;

/** A part of the actuator's endpoint {@code discord}; a bean of this type is one. */
public interface DiscordEndpointSection {

	/** What it is called in the answer, and in the path {@code /actuator/discord/<name>}. */
	String name();

	/** What it tells at the moment, of records, maps and lists. May block. No token belongs in it, and nothing that Discord takes for one. */
	Object read();

}
