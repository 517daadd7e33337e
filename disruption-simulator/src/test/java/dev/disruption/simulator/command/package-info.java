@NullMarked
package dev.disruption.simulator.command;

import org.jspecify.annotations.NullMarked;
