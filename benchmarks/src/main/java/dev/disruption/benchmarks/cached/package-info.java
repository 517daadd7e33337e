/** What the cache adds to the cost of events. */
@NullMarked
package dev.disruption.benchmarks.cached;

import org.jspecify.annotations.NullMarked;
