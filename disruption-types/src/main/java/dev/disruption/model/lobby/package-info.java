/** Structures of <a href="https://docs.discord.com/developers/resources/lobby">lobby</a>. */
@NullMarked
package dev.disruption.model.lobby;

import org.jspecify.annotations.NullMarked;
