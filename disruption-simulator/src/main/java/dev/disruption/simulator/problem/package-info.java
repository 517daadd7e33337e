/** The errors that Discord's API answers with. */
@NullMarked
package dev.disruption.simulator.problem;

import org.jspecify.annotations.NullMarked;
