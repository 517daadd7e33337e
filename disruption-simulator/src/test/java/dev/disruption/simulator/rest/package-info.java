@NullMarked
package dev.disruption.simulator.rest;

import org.jspecify.annotations.NullMarked;
