package dev.disruption.model.component;

import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video of a gallery.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-item-structure">Media Gallery Item Structure</a>
 */
@Written
public record MediaGalleryItem(
		UnfurledMediaItem media,
		@Limit(max = MediaGalleryItem.MAX_DESCRIPTION) @Nullable String description,
		boolean spoiler) {

	/** characters of a description */
	public static final int MAX_DESCRIPTION = 1024;

	public static MediaGalleryItem of(String url) {
		return new MediaGalleryItemBuilder().media(UnfurledMediaItem.of(url)).unchecked();
	}

	public static MediaGalleryItem of(String url, @Nullable String description, boolean spoiler) {
		return new MediaGalleryItemBuilder().media(UnfurledMediaItem.of(url)).description(description).spoiler(spoiler).unchecked();
	}

}
