/** How what a handler returns becomes an answer: one class for each kind of value. */
@NullMarked
package dev.disruption.interaction.result;

import org.jspecify.annotations.NullMarked;
