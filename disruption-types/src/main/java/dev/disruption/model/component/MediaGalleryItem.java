package dev.disruption.model.component;

import org.jspecify.annotations.Nullable;

/**
 * A picture or video of a gallery.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-item-structure">Media Gallery Item Structure</a>
 */
public record MediaGalleryItem(
		UnfurledMediaItem media,
		@Nullable String description,
		boolean spoiler) {
}
