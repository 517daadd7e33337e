package dev.disruption.simulator.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that connected bots may hear of.
 * @param name the gateway's name of it: {@code MESSAGE_CREATE}
 * @param guildId where it happened; null for direct messages
 * @param data the event's {@code d}
 */
public record WorldEvent(String name, @Nullable String guildId, ObjectNode data) {
}
