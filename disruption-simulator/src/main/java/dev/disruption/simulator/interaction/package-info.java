/** Interactions and what the bot answered. */
@NullMarked
package dev.disruption.simulator.interaction;

import org.jspecify.annotations.NullMarked;
