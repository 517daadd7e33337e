@NullMarked
package dev.disruption.simulator.contract;

import org.jspecify.annotations.NullMarked;
