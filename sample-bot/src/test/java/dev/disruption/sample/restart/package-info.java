/** A bot in a process of its own, which is killed and started again. */
@NullMarked
package dev.disruption.sample.restart;

import org.jspecify.annotations.NullMarked;
