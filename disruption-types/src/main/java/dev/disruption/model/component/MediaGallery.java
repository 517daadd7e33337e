package dev.disruption.model.component;

import java.util.List;
import java.util.stream.Stream;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * One to ten pictures or videos.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-structure">Media Gallery</a>
 */
@Written
@Code(12)
public record MediaGallery(
		@Nullable Integer id,
		@Limit(min = 1, max = MediaGallery.MAX_ITEMS) List<MediaGalleryItem> items) implements Component {

	/** items of a gallery */
	public static final int MAX_ITEMS = 10;

	/** Pictures or videos by their addresses; {@code attachment://cat.png} is a file of the same request. */
	public static MediaGallery of(String... urls) {
		return new MediaGalleryBuilder().items(Stream.of(urls).map(MediaGalleryItem::of).toList()).unchecked();
	}

	public static MediaGalleryBuilder builder() { return new MediaGalleryBuilder(); }

	/** A builder that starts with what this component says. */
	public MediaGalleryBuilder toBuilder() { return new MediaGalleryBuilder(this); }

}
