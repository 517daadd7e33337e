/** Structures of <a href="https://docs.discord.com/developers/interactions/application-commands">application commands</a>. */
@NullMarked
package dev.disruption.model.command;

import org.jspecify.annotations.NullMarked;
