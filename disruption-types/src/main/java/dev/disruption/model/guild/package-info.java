/** Structures of <a href="https://docs.discord.com/developers/resources/guild">guild</a>. */
@NullMarked
package dev.disruption.model.guild;

import org.jspecify.annotations.NullMarked;
