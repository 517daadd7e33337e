/** What a handler of interactions is: a method, where its arguments come from, what becomes of its result, and the handle on the answer. */
@NullMarked
package dev.disruption.interaction.handler;

import org.jspecify.annotations.NullMarked;
