/** What all structures share, of the <a href="https://docs.discord.com/developers/reference">reference</a> page. */
@NullMarked
package dev.disruption.model.reference;

import org.jspecify.annotations.NullMarked;
