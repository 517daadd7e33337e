/** The REST API: routes, rate limits and the handlers of each resource. */
@NullMarked
package dev.disruption.simulator.rest;

import org.jspecify.annotations.NullMarked;
