/** Worlds that somebody has written down, and life in them. */
@NullMarked
package dev.disruption.simulator.scenario;

import org.jspecify.annotations.NullMarked;
