/** The users of Discord as those of Spring Security, where that is on the class path. */
@NullMarked
package dev.disruption.interaction.security;

import org.jspecify.annotations.NullMarked;
