package com.example.rest;

import java.time.Duration;

import dev.disruption.client.DiscordClient;
import dev.disruption.json.Snowflake;
import dev.disruption.model.message.BulkDeleteMessages;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.User;
import dev.disruption.rest.DiscordException;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Messages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class Moderation {

	private final DiscordClient discord;

	private final Messages messages;

	Moderation(DiscordClient discord, Messages messages) {
		this.discord = discord;
		this.messages = messages;
	}

	// tag::client[]
	Mono<Void> warn(Message message) {
		return this.discord.message(message)
			.react("⚠️")
			.then(this.discord.message(message).reply("Please stay friendly."))
			.then(this.discord.user(message.author().id()).send("That was your first warning."))
			.then();
	}

	Mono<Void> punish(Snowflake guildId, Snowflake userId) {
		return this.discord.member(guildId, userId)
			.timeout(Duration.ofHours(1))
			.reason("Second warning")
			.then(this.discord.guild(guildId).ban(userId, Duration.ofDays(1)).reason("Third warning"));
	}
	// end::client[]

	// tag::threads[]
	Mono<Void> discuss(Message message) {
		return this.discord.message(message)
			.startThread("Discussion")
			.flatMap(thread -> this.discord.thread(thread.id()).addMember(message.author().id()));
	}

	Flux<User> fans(Message message) {
		return this.discord.message(message).reactions("👍").take(10);
	}

	Mono<Void> clear(Snowflake channelId) {
		return this.discord.channel(channelId)
			.messages()
			.take(100)
			.map(Message::id)
			.collectList()
			.flatMap(messages -> this.discord.channel(channelId).deleteMessages(messages).reason("Spring cleaning"));
	}
	// end::threads[]

	// tag::failures[]
	Mono<String> kick(Snowflake guildId, Snowflake userId) {
		return this.discord.guild(guildId)
			.kick(userId)
			.thenReturn("Done.")
			.onErrorResume(DiscordException.Forbidden.class, failure -> Mono.just("I may not do that: " + failure.missingPermissions()))
			.onErrorResume(DiscordException.NotFound.class, failure -> Mono.just("They have left already."));
	}
	// end::failures[]

	// tag::reason[]
	Mono<Void> sweep(Snowflake channelId, BulkDeleteMessages spam) {
		return this.messages.bulkDeleteMessages(channelId, spam).contextWrite(DiscordRest.reason("Spam"));
	}
	// end::reason[]

}
