/** Structures of <a href="https://docs.discord.com/developers/resources/invite">invite</a>. */
@NullMarked
package dev.disruption.model.invite;

import org.jspecify.annotations.NullMarked;
