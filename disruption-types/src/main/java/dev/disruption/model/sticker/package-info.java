/** Structures of <a href="https://docs.discord.com/developers/resources/sticker">sticker</a>. */
@NullMarked
package dev.disruption.model.sticker;

import org.jspecify.annotations.NullMarked;
