package com.example.gateway;

import java.util.List;

import dev.disruption.availability.DiscordReady;
import dev.disruption.gateway.GatewayCommands;
import dev.disruption.model.gateway.Activity;
import dev.disruption.model.gateway.BotActivity;
import dev.disruption.model.gateway.UpdatePresence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

// tag::presence[]
@Component
class Presences {

	private final GatewayCommands gateway;

	Presences(GatewayCommands gateway) {
		this.gateway = gateway;
	}

	@EventListener
	Mono<Void> onReady(DiscordReady ready) {
		BotActivity watching = new BotActivity().type(Activity.Type.WATCHING).name(ready.guilds() + " servers");
		return this.gateway.updatePresence(new UpdatePresence().activities(List.of(watching)));
	}

}
// end::presence[]
