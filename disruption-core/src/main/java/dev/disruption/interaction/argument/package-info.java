/** Where the arguments of handlers come from: one class for each kind. */
@NullMarked
package dev.disruption.interaction.argument;

import org.jspecify.annotations.NullMarked;
