package dev.disruption.benchmarks.throughput;

import java.time.Duration;

import discord4j.core.DiscordClientBuilder;
import discord4j.core.GatewayDiscordClient;
import discord4j.core.event.domain.guild.GuildCreateEvent;
import discord4j.core.event.domain.message.MessageCreateEvent;
import discord4j.gateway.intent.Intent;
import discord4j.gateway.intent.IntentSet;
import discord4j.rest.request.DefaultRouter;
import discord4j.rest.request.RouterOptions;

/** Discord4J with its defaults. */
final class Discord4jClient {

	private Discord4jClient() {
	}

	static void start(Meter meter, Run run) {
		DiscordClientBuilder.create(Run.token())
			.setExtraOptions(options -> new RouterOptions(options.getAuthorizationScheme(), options.getToken(), options.getReactorResources(),
					options.getExchangeStrategies(), options.getResponseTransformers(), options.getGlobalRateLimiter(),
					options.getRequestQueueFactory(), run.restUrl()))
			.build(DefaultRouter::new)
			.gateway()
			.setEnabledIntents(IntentSet.of(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT, Intent.GUILD_MESSAGE_TYPING))
			.withEventDispatcher(dispatcher -> dispatcher.on(GuildCreateEvent.class).take(run.guilds()).doOnComplete(meter::begin))
			.login()
			.flatMapMany(client -> listen(client, meter))
			.subscribe();
	}

	private static org.reactivestreams.Publisher<?> listen(GatewayDiscordClient client, Meter meter) {
		return client.on(MessageCreateEvent.class)
			.doOnNext(event -> {
				if (event.getMessage().getContent().isEmpty() || event.getMessage().getAuthor().orElseThrow().getUsername().isEmpty()) {
					throw new IllegalStateException("A message without a text or an author");
				}
				meter.message();
			})
			.then()
			.timeout(Duration.ofHours(1));
	}

}
