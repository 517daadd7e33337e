@NullMarked
package dev.disruption.simulator.page;

import org.jspecify.annotations.NullMarked;
