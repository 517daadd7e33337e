/** Application commands: what a bot registers and what a person types. */
@NullMarked
package dev.disruption.simulator.command;

import org.jspecify.annotations.NullMarked;
