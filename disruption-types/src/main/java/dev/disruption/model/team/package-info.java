/** Structures of <a href="https://docs.discord.com/developers/topics/teams">teams</a>. */
@NullMarked
package dev.disruption.model.team;

import org.jspecify.annotations.NullMarked;
