/** How the options of a command become arguments: one class for each kind of option. */
@NullMarked
package dev.disruption.interaction.option;

import org.jspecify.annotations.NullMarked;
