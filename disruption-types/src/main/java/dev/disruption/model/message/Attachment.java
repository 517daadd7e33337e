package dev.disruption.model.message;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.Application;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#attachment-object-attachment-structure">Attachment Structure</a>
 */
public record Attachment(
		Snowflake id,
		String filename,
		@Nullable String title,
		@Nullable String description,
		@Nullable String contentType,
		long size,
		String url,
		String proxyUrl,
		@Nullable Integer height,
		@Nullable Integer width,
		@Nullable String placeholder,
		@Nullable Integer placeholderVersion,
		boolean ephemeral,
		@Nullable Double durationSecs,
		@Nullable String waveform,
		Flags<Flag> flags,
		List<User> clipParticipants,
		@Nullable Instant clipCreatedAt,
		@Nullable Application application) {

	/** <a href="https://docs.discord.com/developers/resources/message#attachment-object-attachment-flags">Attachment Flags</a> */
	public enum Flag {

		@Bit(0) IS_CLIP,
		@Bit(1) IS_THUMBNAIL,
		@Bit(2) IS_REMIX,
		@Bit(3) IS_SPOILER,
		@Bit(5) IS_ANIMATED

	}

}
