/** From the gateway's bytes to the application's listeners: decoded if somebody listens, in order, on threads that may block. */
@NullMarked
package dev.disruption.dispatch;

import org.jspecify.annotations.NullMarked;
