/** Discord's HTTP API: one interface for each page of the documentation. */
@NullMarked
package dev.disruption.rest;

import org.jspecify.annotations.NullMarked;
