package dev.disruption.test;

import dev.disruption.simulator.interaction.Invocation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Assertions for what a bot says. */
public final class DiscordAssertions {

	private DiscordAssertions() {
	}

	/** Of a message, as Discord's JSON. */
	public static MessageAssert assertThatMessage(@Nullable JsonNode message) { return MessageAssert.of(message); }

	/** Of the message of an exchange as it is now. */
	public static MessageAssert assertThatMessage(Exchange<?> exchange) { return MessageAssert.of(exchange.message()); }

	/** Of what became of an interaction so far. */
	public static InteractionAssert assertThatInteraction(Interaction interaction) { return InteractionAssert.of(interaction.invocation()); }

	public static InteractionAssert assertThatInteraction(@Nullable Invocation invocation) { return InteractionAssert.of(invocation); }

}
