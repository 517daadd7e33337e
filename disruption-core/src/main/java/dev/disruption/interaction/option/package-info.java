/** How what a user entered becomes an argument: one class for each kind of option. */
@NullMarked
package dev.disruption.interaction.option;

import org.jspecify.annotations.NullMarked;
