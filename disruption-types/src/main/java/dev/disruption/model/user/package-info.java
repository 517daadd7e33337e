/** Structures of <a href="https://docs.discord.com/developers/resources/user">user</a>. */
@NullMarked
package dev.disruption.model.user;

import org.jspecify.annotations.NullMarked;
