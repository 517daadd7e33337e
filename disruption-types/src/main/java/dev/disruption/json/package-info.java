/** How Discord's JSON becomes records and back: every convention is said once, here. */
@NullMarked
package dev.disruption.json;

import org.jspecify.annotations.NullMarked;
