/** Short forms of what bots do most; every one of them is a call of a resource in {@code dev.disruption.rest}. */
@NullMarked
package dev.disruption.client;

import org.jspecify.annotations.NullMarked;
