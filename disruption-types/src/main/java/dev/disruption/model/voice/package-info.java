/** Structures of <a href="https://docs.discord.com/developers/resources/voice">voice</a>. */
@NullMarked
package dev.disruption.model.voice;

import org.jspecify.annotations.NullMarked;
