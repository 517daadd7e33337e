package dev.disruption.sample;

import dev.disruption.action.Reply;
import dev.disruption.event.MessageEvent.MessageCreate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Answers to messages. */
@Component
class MessageListeners {

	@EventListener
	@Nullable
	Reply ping(MessageCreate event) {
		return "!ping".equals(event.message().content()) ? event.reply("Pong!") : null;
	}

}
