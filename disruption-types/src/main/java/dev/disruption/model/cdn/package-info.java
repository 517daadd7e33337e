/** Addresses of the pictures that Discord keeps: <a href="https://docs.discord.com/developers/reference#image-formatting">Image Formatting</a>. */
@NullMarked
package dev.disruption.model.cdn;

import org.jspecify.annotations.NullMarked;
