/** Structures of <a href="https://docs.discord.com/developers/resources/application-role-connection-metadata">application role connection metadata</a>. */
@NullMarked
package dev.disruption.model.roleconnection;

import org.jspecify.annotations.NullMarked;
