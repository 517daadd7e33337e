/** Interactions: handlers are annotated methods, found when the application starts and called when users do something. */
@NullMarked
package dev.disruption.interaction;

import org.jspecify.annotations.NullMarked;
