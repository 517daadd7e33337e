/** How much memory what a bot knows takes, beside JDA and Discord4J. */
@NullMarked
package dev.disruption.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
