/** Structures of <a href="https://docs.discord.com/developers/resources/application">application</a>. */
@NullMarked
package dev.disruption.model.application;

import org.jspecify.annotations.NullMarked;
