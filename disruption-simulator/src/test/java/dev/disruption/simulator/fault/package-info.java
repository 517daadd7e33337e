@NullMarked
package dev.disruption.simulator.fault;

import org.jspecify.annotations.NullMarked;
