package dev.disruption.test;

import java.util.function.Consumer;

import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.world.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is said in a channel from some moment on. */
public final class Conversation extends Exchange<Conversation> {

	private final @Nullable String said;

	/** @param said the id of the message that it began with */
	Conversation(Stage stage, @Nullable Person person, @Nullable String said) {
		super(stage, person);
		this.said = said;
	}

	/** The bot's next message in the channel has this text. */
	public Conversation expectReply(String text) {
		return expectReply(message -> MessageAssert.of(message).hasContent(text));
	}

	/** The bot's next message in the channel is as demanded; the message is Discord's JSON. */
	public Conversation expectReply(Consumer<JsonNode> demand) {
		Entry entry = stage().next("a message of the bot", this::isMessageOfBot);
		message(entry.document());
		stage().demand(() -> demand.accept(entry.document()));
		return this;
	}

	/** The bot says nothing: it has read what was said, and 250 ms later there is still no message of it. */
	public Conversation expectNoAnswer() {
		stage().awaitNothing("message of the bot", this::isMessageOfBot);
		return this;
	}

	/** Changes what was said. */
	public Conversation edits(String text) {
		stage().simulator().people().edit(person(), stage().channel(), own(), text);
		return this;
	}

	/** Takes back what was said. */
	public Conversation deletes() {
		stage().simulator().people().delete(person(), stage().channel(), own());
		return this;
	}

	/** Answers the bot's message. */
	public Conversation replies(String text) {
		Stage next = again();
		String id = stage().simulator().people().reply(person(), stage().channel(), message().path("id").asString(""),
				text).path("id").asString("");
		return new Conversation(next, person(), id);
	}

	@Override
	public Conversation as(User user) {
		Conversation other = new Conversation(stage(), user.person(), this.said);
		other.message(message());
		return other;
	}

	/** The id of the message that was sent. */
	public String said() { return own(); }

	@Override
	Conversation self() { return this; }

	private String own() {
		if (this.said == null) {
			throw new IllegalStateException("Nothing was said here that could be changed: begin with says(...)");
		}
		return this.said;
	}

}
