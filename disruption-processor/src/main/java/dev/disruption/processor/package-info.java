/** Writes the builders of the records that users write. */
@NullMarked
package dev.disruption.processor;

import org.jspecify.annotations.NullMarked;
