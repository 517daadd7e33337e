package dev.disruption.test;

import java.util.List;

import dev.disruption.simulator.interaction.Invocation;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Assertions for an interaction and what became of it so far; they don't wait. */
public final class InteractionAssert extends AbstractAssert<InteractionAssert, Invocation> {

	private InteractionAssert(@Nullable Invocation invocation) {
		super(invocation, InteractionAssert.class);
	}

	static InteractionAssert of(@Nullable Invocation invocation) { return new InteractionAssert(invocation); }

	/** The bot has answered in whatever way. */
	public InteractionAssert isAnswered() {
		isNotNull();
		return demand(this.actual.isAcknowledged(), "to be answered");
	}

	/** The bot has not answered yet. */
	public InteractionAssert isNotAnswered() {
		isNotNull();
		return demand(!this.actual.isAcknowledged(), "not to be answered, but it was by type " + this.actual.callbackType());
	}

	/** The bot's first answer only promised another one. */
	public InteractionAssert isDeferred() {
		isNotNull();
		return demand(this.actual.isDeferred(), "to be deferred");
	}

	/** The bot's first answer is of this callback type. */
	public InteractionAssert isAnsweredBy(int callbackType) {
		isNotNull();
		return demand(Integer.valueOf(callbackType).equals(this.actual.callbackType()),
				"to be answered by type " + callbackType + ", but it was by " + this.actual.callbackType());
	}

	public InteractionAssert hasFollowUps(int count) {
		isNotNull();
		List<? extends JsonNode> all = this.actual.followUps();
		return demand(all.size() == count, "to have " + count + " follow-ups, but it has " + all.stream().map(Transcript::shown).toList());
	}

	private InteractionAssert demand(boolean fulfilled, String what) {
		if (!fulfilled) {
			throw failure("Expected " + this.actual.name() + " " + what);
		}
		return this;
	}

}
