/** Links that open a place in Discord. */
@NullMarked
package dev.disruption.model.link;

import org.jspecify.annotations.NullMarked;
