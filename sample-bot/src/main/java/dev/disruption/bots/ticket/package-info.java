/** A bot that takes requests for support: a panel, a form, and tickets that somebody takes care of. */
@NullMarked
package dev.disruption.bots.ticket;

import org.jspecify.annotations.NullMarked;
