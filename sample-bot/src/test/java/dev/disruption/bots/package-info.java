/** What the tests of the bots have in common. */
@NullMarked
package dev.disruption.bots;

import org.jspecify.annotations.NullMarked;
