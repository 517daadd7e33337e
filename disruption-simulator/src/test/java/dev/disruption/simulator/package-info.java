@NullMarked
package dev.disruption.simulator;

import org.jspecify.annotations.NullMarked;
