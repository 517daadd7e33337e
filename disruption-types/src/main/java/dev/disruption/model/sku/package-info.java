/** Structures of <a href="https://docs.discord.com/developers/resources/sku">sku</a>. */
@NullMarked
package dev.disruption.model.sku;

import org.jspecify.annotations.NullMarked;
