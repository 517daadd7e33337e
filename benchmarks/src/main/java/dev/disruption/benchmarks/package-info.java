/** What things cost, measured with JMH. */
@NullMarked
package dev.disruption.benchmarks;

import org.jspecify.annotations.NullMarked;
