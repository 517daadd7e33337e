/** Structures of <a href="https://docs.discord.com/developers/resources/emoji">emoji</a>. */
@NullMarked
package dev.disruption.model.emoji;

import org.jspecify.annotations.NullMarked;
