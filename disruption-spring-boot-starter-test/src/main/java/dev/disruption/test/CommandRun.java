package dev.disruption.test;

import java.util.function.Consumer;

import dev.disruption.simulator.interaction.Invocation;
import tools.jackson.databind.JsonNode;

/** A command that somebody has run. */
public final class CommandRun {

	private final Invocation invocation;

	private final Conversation conversation;

	CommandRun(Invocation invocation, Conversation conversation) {
		this.invocation = invocation;
		this.conversation = conversation;
	}

	/** The bot answers with this text, for everybody to see. Waits for it up to 5 seconds. */
	public CommandRun expectReply(String text) {
		return expectReply(message -> {
			demandText(text, message);
			demandEphemeral(false);
		});
	}

	/** The bot answers with this text, for nobody else to see. Waits for it up to 5 seconds. */
	public CommandRun expectEphemeral(String text) {
		return expectReply(message -> {
			demandText(text, message);
			demandEphemeral(true);
		});
	}

	/** The bot's answer is as demanded; the message is Discord's JSON. Waits for it up to 5 seconds. */
	public CommandRun expectReply(Consumer<JsonNode> demand) {
		try {
			demand.accept(this.invocation.awaitResponse(Patience.TIMEOUT));
			return this;
		}
		catch (IllegalStateException | AssertionError ex) {
			throw new AssertionError(ex.getMessage() + this.conversation.describe(), ex);
		}
	}

	private void demandText(String text, JsonNode message) {
		String content = message.path("content").asString("");
		if (!content.equals(text)) {
			throw new AssertionError("Expected the bot to answer " + this.invocation.name() + " with \"" + text
					+ "\", but it answered \"" + content + "\"");
		}
	}

	private void demandEphemeral(boolean ephemeral) {
		if (this.invocation.isEphemeral() != ephemeral) {
			throw new AssertionError("Expected the answer to " + this.invocation.name() + " to be " + (ephemeral ? "ephemeral, but everybody sees it"
					: "for everybody, but it is ephemeral"));
		}
	}

}
