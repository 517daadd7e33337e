/** The one place that knows how time passes. */
@NullMarked
package dev.disruption.time;

import org.jspecify.annotations.NullMarked;
