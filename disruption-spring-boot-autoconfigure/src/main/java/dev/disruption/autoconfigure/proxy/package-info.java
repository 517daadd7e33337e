/** A proxy for Discord's HTTP API that Docker Compose or Testcontainers has started. */
@NullMarked
package dev.disruption.autoconfigure.proxy;

import org.jspecify.annotations.NullMarked;
