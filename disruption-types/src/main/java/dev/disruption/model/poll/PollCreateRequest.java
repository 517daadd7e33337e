package dev.disruption.model.poll;

import java.util.List;

import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * A poll to be sent with a message.
 *
 * @param duration hours that the poll is open, up to 768; by default 24
 * @see <a href="https://docs.discord.com/developers/resources/poll#poll-create-request-object-poll-create-request-object-structure">Poll Create Request Object Poll Create Request Object Structure</a>
 */
@Written
public record PollCreateRequest(
		PollMedia question,
		List<PollAnswer> answers,
		@Nullable Integer duration,
		boolean allowMultiselect,
		Poll.@Nullable LayoutType layoutType) {
}
