/** Commands: derived from annotated methods, registered with Discord, and called when users run them. */
@NullMarked
package dev.disruption.interaction;

import org.jspecify.annotations.NullMarked;
