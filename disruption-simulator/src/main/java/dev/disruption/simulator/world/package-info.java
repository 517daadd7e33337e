/** People, guilds, channels and messages: the state of the simulated Discord. */
@NullMarked
package dev.disruption.simulator.world;

import org.jspecify.annotations.NullMarked;
