/** Structures of <a href="https://docs.discord.com/developers/resources/channel">channel</a>. */
@NullMarked
package dev.disruption.model.channel;

import org.jspecify.annotations.NullMarked;
