package dev.disruption.simulator.world;

import org.jspecify.annotations.Nullable;

/** Who changes something, and what the audit log is told as the reason. */
public record By(Person person, @Nullable String reason) {
}
