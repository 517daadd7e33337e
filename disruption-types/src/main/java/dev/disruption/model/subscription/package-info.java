/** Structures of <a href="https://docs.discord.com/developers/resources/subscription">subscription</a>. */
@NullMarked
package dev.disruption.model.subscription;

import org.jspecify.annotations.NullMarked;
