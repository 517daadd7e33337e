/** Structures of <a href="https://docs.discord.com/developers/resources/entitlement">entitlement</a>. */
@NullMarked
package dev.disruption.model.entitlement;

import org.jspecify.annotations.NullMarked;
