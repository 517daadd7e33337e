/** What a handler wants done, as values: it returns them, and they are carried out. */
@NullMarked
package dev.disruption.action;

import org.jspecify.annotations.NullMarked;
