/** Structures of the API as descriptions: which fields they have, what each takes, and who writes it. */
@NullMarked
package dev.disruption.simulator.structure;

import org.jspecify.annotations.NullMarked;
