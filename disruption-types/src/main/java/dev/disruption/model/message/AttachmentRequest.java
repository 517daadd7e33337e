package dev.disruption.model.message;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file that is sent, or of one that stays.
 *
 * @param id for a file that is sent, its number among the files of the request; otherwise the id of the attachment
 * @see <a href="https://docs.discord.com/developers/resources/message#attachment-object-attachment-request-structure">Attachment Object Attachment Request Structure</a>
 */
@Written
public record AttachmentRequest(
		Snowflake id,
		@Nullable String filename,
		@Nullable String title,
		@Nullable String description,
		@Nullable Double durationSecs,
		@Nullable String waveform,
		boolean isSpoiler,
		boolean isRemix) {
}
