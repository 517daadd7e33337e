@NullMarked
package dev.disruption.simulator.scenario;

import org.jspecify.annotations.NullMarked;
