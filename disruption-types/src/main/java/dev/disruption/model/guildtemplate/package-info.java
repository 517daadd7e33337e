/** Structures of <a href="https://docs.discord.com/developers/resources/guild-template">guild template</a>. */
@NullMarked
package dev.disruption.model.guildtemplate;

import org.jspecify.annotations.NullMarked;
