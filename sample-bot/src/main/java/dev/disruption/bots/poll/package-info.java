/** A bot that asks everybody: polls with a button for each answer. */
@NullMarked
package dev.disruption.bots.poll;

import org.jspecify.annotations.NullMarked;
