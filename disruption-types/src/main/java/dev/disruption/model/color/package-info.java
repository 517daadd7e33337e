/** Colours of embeds, containers and roles. */
@NullMarked
package dev.disruption.model.color;

import org.jspecify.annotations.NullMarked;
