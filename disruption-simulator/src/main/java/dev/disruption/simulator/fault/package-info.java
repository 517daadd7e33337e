/** The plan of what is to go wrong at the gateway: data and what it applies to. Carrying it out is the gateway's part. */
@NullMarked
package dev.disruption.simulator.fault;

import org.jspecify.annotations.NullMarked;
