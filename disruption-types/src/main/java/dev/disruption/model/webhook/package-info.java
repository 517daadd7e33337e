/** Structures of <a href="https://docs.discord.com/developers/resources/webhook">webhook</a>. */
@NullMarked
package dev.disruption.model.webhook;

import org.jspecify.annotations.NullMarked;
