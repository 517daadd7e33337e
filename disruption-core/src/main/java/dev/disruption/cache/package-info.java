/** What the bot knows: the state that events keep, and what was fetched before. */
@NullMarked
package dev.disruption.cache;

import org.jspecify.annotations.NullMarked;
