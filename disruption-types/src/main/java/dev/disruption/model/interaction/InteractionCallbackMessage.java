package dev.disruption.model.interaction;

import dev.disruption.model.message.MessageBody;
import dev.disruption.model.poll.PollCreateRequest;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-messages">Messages</a> as answers to interactions. */
public final class InteractionCallbackMessage extends MessageBody<InteractionCallbackMessage> {

	public InteractionCallbackMessage tts(boolean tts) { return set("tts", tts); }

	public InteractionCallbackMessage poll(@Nullable PollCreateRequest poll) { return set("poll", poll); }

}
