package dev.disruption.simulator.fault;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What goes wrong with a call of the REST API. Each kind is a record here; the plan as JSON reads its names and fields off them. */
public sealed interface CallEffect {

	/** Whether the call has its effect nevertheless. */
	default boolean carriedOut() { return true; }

	/** Answers something else, and doesn't carry the call out. @param body JSON, or a text that is sent as it is, HTML for instance */
	record Answer(int status, @Nullable Map<String, String> headers, @Nullable JsonNode body) implements CallEffect {

		@Override
		public boolean carriedOut() { return false; }

	}

	/** Carries the call out, and answers by this status and a page of HTML. */
	record AnswerAfterwards(int status) implements CallEffect {
	}

	/** Cuts the connection instead of answering. @param carriedOut whether the call has its effect before */
	record DropCall(boolean carriedOut) implements CallEffect {
	}

	/** Never answers. @param carriedOut whether the call has its effect before */
	record Hang(boolean carriedOut) implements CallEffect {
	}

	/** Answers as usual, but later. */
	record Delay(long millis) implements CallEffect {
	}

	/** Answers as usual, with other headers. @param changes headers to set, and with null those to leave out */
	record Headers(Map<String, @Nullable String> changes) implements CallEffect {
	}

	/** Sends the body so slowly. */
	record SlowBody(int bytesPerSecond) implements CallEffect {
	}

	/** Cuts the connection in the middle of the body. */
	record HalfBody() implements CallEffect {
	}

	/** Answers as usual, with so much more in the body. */
	record LargeBody(int bytes) implements CallEffect {
	}

}
