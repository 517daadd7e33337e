package dev.disruption.model.message;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
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
		@Limit(max = AttachmentRequest.MAX_DESCRIPTION) @Nullable String description,
		@Nullable Double durationSecs,
		@Nullable String waveform,
		boolean isSpoiler,
		boolean isRemix) {

	/** characters of a description */
	public static final int MAX_DESCRIPTION = 1024;

	/** A file that is sent in the same request. */
	public static AttachmentRequestBuilder builder(int number, String filename) {
		return new AttachmentRequestBuilder().id(Snowflake.of(number)).filename(filename);
	}

	/** An attachment that stays as the message is edited. */
	public static AttachmentRequest keep(Snowflake attachmentId) {
		return new AttachmentRequestBuilder().id(attachmentId).unchecked();
	}

	/** The attachments that stay as the message is edited. */
	public static List<AttachmentRequest> keep(List<Attachment> attachments) {
		return attachments.stream().map(attachment -> keep(attachment.id())).toList();
	}

	static AttachmentRequest sent(int number, Upload file) {
		return builder(number, file.filename()).title(file.title()).description(file.description()).isSpoiler(file.isSpoiler()).unchecked();
	}

}
