package dev.disruption.model.poll;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A question with answers to vote for.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll#poll-object-poll-object-structure">Poll Object Structure</a>
 */
public record Poll(
		PollMedia question,
		List<PollAnswer> answers,
		@Nullable Instant expiry,
		boolean allowMultiselect,
		LayoutType layoutType,
		@Nullable PollResults results) {

	/** <a href="https://docs.discord.com/developers/resources/poll#layout-type">Layout Type</a> */
	public enum LayoutType implements Coded {

		@Code(1) DEFAULT,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
