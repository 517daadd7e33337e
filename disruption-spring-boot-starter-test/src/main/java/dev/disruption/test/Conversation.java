package dev.disruption.test;

import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.Channel;
import tools.jackson.databind.JsonNode;

/** What is said in a channel from some moment on. */
public final class Conversation {

	private final Simulator simulator;

	private final Channel channel;

	private long seen;

	Conversation(Simulator simulator, Channel channel) {
		this.simulator = simulator;
		this.channel = channel;
		this.seen = simulator.journal().count();
	}

	/** The bot's next message in the channel has this text. Waits for it up to 5 seconds. */
	public Conversation expectReply(String text) {
		return expectReply(message -> {
			String content = message.path("content").asString("");
			if (!content.equals(text)) {
				throw new AssertionError("Expected the bot to say \"" + text + "\", but it said \"" + content + "\"");
			}
		});
	}

	/** The bot's next message in the channel is as demanded; the message is Discord's JSON. Waits for it up to 5 seconds. */
	public Conversation expectReply(Consumer<JsonNode> demand) {
		try {
			Entry entry = this.simulator.journal().awaitAfter(this.seen, "a message of the bot", this::isOfBot, Patience.TIMEOUT);
			this.seen = entry.number();
			demand.accept(entry.document());
			return this;
		}
		catch (IllegalStateException | AssertionError ex) {
			throw new AssertionError(ex.getMessage() + describe(), ex);
		}
	}

	private boolean isOfBot(Entry entry) {
		JsonNode message = entry.document();
		return entry.kind() == Kind.MESSAGE_CREATED && message.path("channel_id").asString("").equals(this.channel.id())
				&& message.path("author").path("id").asString("").equals(this.simulator.world().bot().id());
	}

	/** The last lines of the channel, for messages of failures. */
	String describe() {
		return this.simulator.world()
			.messages()
			.in(this.channel)
			.stream()
			.map(message -> "\n  " + message.path("author").path("username").asString("?") + ": " + message.path("content").asString(""))
			.collect(Collectors.joining("", "\nThe conversation in #" + this.channel.name() + ":", ""));
	}

}
