/** A bot with a few commands, and the first thing to run. */
@NullMarked
package dev.disruption.sample;

import org.jspecify.annotations.NullMarked;
