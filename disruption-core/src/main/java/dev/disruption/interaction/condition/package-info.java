/** Conditions for handlers: one class for each annotation. */
@NullMarked
package dev.disruption.interaction.condition;

import org.jspecify.annotations.NullMarked;
