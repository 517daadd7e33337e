/** Structures of <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">receiving and responding</a>. */
@NullMarked
package dev.disruption.model.interaction;

import org.jspecify.annotations.NullMarked;
