/** Structures of <a href="https://docs.discord.com/developers/resources/message">message</a>. */
@NullMarked
package dev.disruption.model.message;

import org.jspecify.annotations.NullMarked;
