/** What the actuator tells of a bot: the endpoint {@code discord}, and its part of the endpoint {@code info}. */
@NullMarked
package dev.disruption.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
