/** How bots are written with other libraries; listings of the manual. */
@NullMarked
package dev.disruption.benchmarks.idioms;

import org.jspecify.annotations.NullMarked;
