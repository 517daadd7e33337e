/** The only place that reads the machine's clocks. */
@NullMarked
package dev.disruption.simulator.time;

import org.jspecify.annotations.NullMarked;
