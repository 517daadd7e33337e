/** What a native image has to know of Disruption. */
@NullMarked
package dev.disruption.autoconfigure.aot;

import org.jspecify.annotations.NullMarked;
