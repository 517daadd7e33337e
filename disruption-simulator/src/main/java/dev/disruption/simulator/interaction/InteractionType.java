package dev.disruption.simulator.interaction;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** See <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type">Interaction Type</a>. */
public enum InteractionType {

	APPLICATION_COMMAND(2),
	MESSAGE_COMPONENT(3),
	AUTOCOMPLETE(4),
	MODAL_SUBMIT(5);

	private final int value;

	InteractionType(int value) { this.value = value; }

	public int value() { return this.value; }

	/** The type with this number; null if a person cannot start it. */
	public static @Nullable InteractionType of(int value) {
		return Stream.of(values()).filter(type -> type.value == value).findFirst().orElse(null);
	}

}
