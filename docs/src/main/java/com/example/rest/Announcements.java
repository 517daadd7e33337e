package com.example.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Message;
import dev.disruption.rest.DiscordException;
import dev.disruption.rest.Messages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

// tag::rest[]
@Component
class Announcements {

	private final Messages messages;

	Announcements(Messages messages) {
		this.messages = messages;
	}

	Mono<Message> announce(Snowflake channelId, String text) {
		return this.messages.createMessage(channelId, new CreateMessage().content(text))
			.onErrorMap(DiscordException.NotFound.class, failure -> new IllegalArgumentException("There is no channel " + channelId, failure));
	}

}
// end::rest[]
