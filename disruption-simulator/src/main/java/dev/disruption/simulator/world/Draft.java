package dev.disruption.simulator.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that is about to be kept, for what its description cannot say.
 * @param document as it will be; it may still be changed
 * @param before as it was; null if it is new
 * @param body what was sent
 */
public record Draft(World world, String scope, ObjectNode document, @Nullable ObjectNode before, JsonNode body, @Nullable By by) {

	public boolean isNew() { return this.before == null; }

	/** Who does it; the bot if nobody is named. */
	public Person author() { return this.by == null ? this.world.bot() : this.by.person(); }

}
