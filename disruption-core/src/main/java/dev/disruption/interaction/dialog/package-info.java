/** Conversations of more than one turn: waiting for what a user does next, asking for confirmation, turning pages. */
@NullMarked
package dev.disruption.interaction.dialog;

import org.jspecify.annotations.NullMarked;
