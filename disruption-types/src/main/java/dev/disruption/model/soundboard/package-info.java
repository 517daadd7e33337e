/** Structures of <a href="https://docs.discord.com/developers/resources/soundboard">soundboard</a>. */
@NullMarked
package dev.disruption.model.soundboard;

import org.jspecify.annotations.NullMarked;
