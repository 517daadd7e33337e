/** How long bots take to start, and how much they hold then. */
@NullMarked
package dev.disruption.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
