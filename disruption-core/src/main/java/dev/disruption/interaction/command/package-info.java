/** Commands: what Discord has to know of them, derived from their methods, and kept the same there. */
@NullMarked
package dev.disruption.interaction.command;

import org.jspecify.annotations.NullMarked;
