/** Structures of the gateway pages of Discord's documentation. */
@NullMarked
package dev.disruption.model.gateway;

import org.jspecify.annotations.NullMarked;
