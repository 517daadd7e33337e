/** JSON documents, the simulator's only data model. */
@NullMarked
package dev.disruption.simulator.json;

import org.jspecify.annotations.NullMarked;
