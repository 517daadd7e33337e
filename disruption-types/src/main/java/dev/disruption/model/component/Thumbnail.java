package dev.disruption.model.component;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A small picture beside a section.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#thumbnail-thumbnail-structure">Thumbnail</a>
 */
@Written
@Code(11)
public record Thumbnail(
		@Nullable Integer id,
		UnfurledMediaItem media,
		@Limit(max = MediaGalleryItem.MAX_DESCRIPTION) @Nullable String description,
		boolean spoiler) implements Component {

	/** A picture by its address; {@code attachment://cat.png} is a file of the same request. */
	public static Thumbnail of(String url) {
		return new ThumbnailBuilder().media(UnfurledMediaItem.of(url)).unchecked();
	}

	public static ThumbnailBuilder builder() { return new ThumbnailBuilder(); }

	/** A builder that starts with what this component says. */
	public ThumbnailBuilder toBuilder() { return new ThumbnailBuilder(this); }

}
