package com.example.rest;

import java.time.Instant;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.Ban;
import dev.disruption.model.guild.GetGuildBans;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.Message;
import dev.disruption.rest.Guilds;
import dev.disruption.rest.Messages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

// tag::pages[]
@Component
class Housekeeping {

	private final Messages messages;

	private final Guilds guilds;

	Housekeeping(Messages messages, Guilds guilds) {
		this.messages = messages;
		this.guilds = guilds;
	}

	Mono<Long> messagesSince(Snowflake channelId, Instant since) {
		return this.messages.getChannelMessagesPaged(channelId, new GetChannelMessages()) // from newest to oldest
			.takeWhile(message -> message.timestamp().isAfter(since))
			.count();
	}

	Flux<Message> whatFollowed(Snowflake channelId, Snowflake messageId) {
		return this.messages.getChannelMessagesPaged(channelId, new GetChannelMessages().after(messageId).limit(250)); // from oldest to newest
	}

	Flux<Ban> bans(Snowflake guildId) {
		return this.guilds.getGuildBansPaged(guildId, new GetGuildBans());
	}

}
// end::pages[]
