package dev.disruption.model.message;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * How often an emoji was put under a message.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#reaction-object-reaction-structure">Reaction Structure</a>
 */
public record Reaction(
		int count,
		@Nullable ReactionCountDetails countDetails,
		boolean me,
		boolean meBurst,
		Emoji emoji,
		List<String> burstColors) {

	/** <a href="https://docs.discord.com/developers/resources/message#get-reactions-reaction-types">Reaction Types</a> */
	public enum Type implements Coded {

		@Code(0) NORMAL,
		@Code(1) BURST,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
