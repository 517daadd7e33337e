/** A Discord that runs inside the JVM: start it, act as a person, read what the bot did. */
@NullMarked
package dev.disruption.simulator;

import org.jspecify.annotations.NullMarked;
