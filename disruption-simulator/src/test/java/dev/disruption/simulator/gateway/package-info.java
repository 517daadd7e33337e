@NullMarked
package dev.disruption.simulator.gateway;

import org.jspecify.annotations.NullMarked;
