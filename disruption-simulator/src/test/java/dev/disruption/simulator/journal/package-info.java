@NullMarked
package dev.disruption.simulator.journal;

import org.jspecify.annotations.NullMarked;
