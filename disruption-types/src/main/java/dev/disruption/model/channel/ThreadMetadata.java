package dev.disruption.model.channel;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What only threads have.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#thread-metadata-object-thread-metadata-structure">Thread Metadata Structure</a>
 */
public record ThreadMetadata(
		boolean archived,
		int autoArchiveDuration,
		Instant archiveTimestamp,
		boolean locked,
		boolean invitable,
		@Nullable Instant createTimestamp) {
}
