/** Structures of <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a>, and of provisional accounts. */
@NullMarked
package dev.disruption.model.oauth2;

import org.jspecify.annotations.NullMarked;
