package dev.disruption.model.poll;

import java.util.List;

import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
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
		@Limit(min = 1, max = PollCreateRequest.MAX_ANSWERS) List<PollAnswer> answers,
		@Limit(min = 1, max = PollCreateRequest.MAX_DURATION) @Nullable Integer duration,
		boolean allowMultiselect,
		Poll.@Nullable LayoutType layoutType) implements Checked {

	/** answers of a poll */
	public static final int MAX_ANSWERS = 10;

	/** hours that a poll can be open: 32 days */
	public static final int MAX_DURATION = 768;

	public static PollCreateRequestBuilder builder(String question) { return new PollCreateRequestBuilder().question(question); }

	@Override
	public void check(Violations violations) {
		PollMedia asked = this.question;
		violations.at("question").at("text").require(asked == null || asked.text() != null, "is missing");
		violations.at("question").at("emoji").require(asked == null || asked.emoji() == null, "a question has none");
	}

}
