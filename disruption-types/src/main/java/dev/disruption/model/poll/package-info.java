/** Structures of <a href="https://docs.discord.com/developers/resources/poll">poll</a>. */
@NullMarked
package dev.disruption.model.poll;

import org.jspecify.annotations.NullMarked;
