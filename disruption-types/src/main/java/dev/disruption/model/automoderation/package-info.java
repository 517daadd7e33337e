/** Structures of <a href="https://docs.discord.com/developers/resources/auto-moderation">auto moderation</a>. */
@NullMarked
package dev.disruption.model.automoderation;

import org.jspecify.annotations.NullMarked;
