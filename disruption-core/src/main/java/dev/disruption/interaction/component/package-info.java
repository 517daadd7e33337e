/** Custom ids of components and modals: patterns whose variables carry state, signed so that nobody can forge it. */
@NullMarked
package dev.disruption.interaction.component;

import org.jspecify.annotations.NullMarked;
