package dev.disruption.benchmarks.idioms;

import discord4j.common.util.Snowflake;
import discord4j.core.DiscordClient;
import discord4j.core.GatewayDiscordClient;
import discord4j.core.event.domain.interaction.ChatInputInteractionEvent;
import discord4j.core.event.domain.message.MessageCreateEvent;
import discord4j.core.object.entity.Member;
import discord4j.discordjson.json.ApplicationCommandRequest;
import discord4j.gateway.intent.Intent;
import discord4j.gateway.intent.IntentSet;
import reactor.core.publisher.Mono;

/** Discord4J 3.3. */
final class Discord4jIdioms {

	private Discord4jIdioms() {
	}

	// tag::start[]
	static void start(String token) {
		DiscordClient.create(token)
			.gateway()
			.setEnabledIntents(IntentSet.nonPrivileged().or(IntentSet.of(Intent.MESSAGE_CONTENT)))
			.withGateway(client -> Mono.when(messages(client), commands(client)))
			.block();
	}
	// end::start[]

	// tag::message[]
	private static Mono<Void> messages(GatewayDiscordClient client) {
		return client.on(MessageCreateEvent.class)
			.filter(event -> event.getMessage().getContent().equals("!ping"))
			.flatMap(event -> event.getMessage().getChannel().flatMap(channel -> channel.createMessage("Pong!")))
			.then();
	}
	// end::message[]

	// tag::command[]
	private static Mono<Void> commands(GatewayDiscordClient client) {
		ApplicationCommandRequest greet = ApplicationCommandRequest.builder().name("greet").description("Greet whoever asks").build();
		Mono<Void> register = client.getRestClient()
			.getApplicationId()
			.flatMapMany(id -> client.getRestClient().getApplicationService().createGlobalApplicationCommand(id, greet))
			.then();
		Mono<Void> answer = client
			.on(ChatInputInteractionEvent.class, event -> event.getCommandName().equals("greet")
					? event.reply("Hello, " + event.getInteraction().getUser().getMention()) : Mono.empty())
			.then();
		return register.and(answer);
	}
	// end::command[]

	// tag::moderate[]
	static Mono<Void> moderate(Member member, Snowflake muted) {
		return member.addRole(muted, "Spam").then(member.ban());
	}
	// end::moderate[]

}
