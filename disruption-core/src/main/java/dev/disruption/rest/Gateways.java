package dev.disruption.rest;

import dev.disruption.model.gateway.Gateway;
import dev.disruption.model.gateway.GatewayBot;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/events/gateway">Gateway</a> */
public interface Gateways {

	/**
	 * Where to connect to; needs no token.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway">Get Gateway</a>
	 */
	@GetExchange("/gateway")
	Mono<Gateway> getGateway();

	/**
	 * Where to connect to, with how many shards, and how many sessions may be started.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway-bot">Get Gateway Bot</a>
	 */
	@GetExchange("/gateway/bot")
	Mono<GatewayBot> getGatewayBot();

}
