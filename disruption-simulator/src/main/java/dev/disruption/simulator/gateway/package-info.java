/** The gateway: sessions, intents, heartbeats, and the rules a client has to keep. */
@NullMarked
package dev.disruption.simulator.gateway;

import org.jspecify.annotations.NullMarked;
