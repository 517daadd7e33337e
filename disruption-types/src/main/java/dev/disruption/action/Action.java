package dev.disruption.action;

/** Something that a handler wants done; nothing happens until the handler returns it. */
public sealed interface Action permits Reply {
}
