/** Structures of <a href="https://docs.discord.com/developers/topics/permissions">permissions</a>. */
@NullMarked
package dev.disruption.model.permission;

import org.jspecify.annotations.NullMarked;
