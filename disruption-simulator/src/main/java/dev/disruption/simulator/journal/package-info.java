/** What happened, in order, and which rules the client broke. */
@NullMarked
package dev.disruption.simulator.journal;

import org.jspecify.annotations.NullMarked;
