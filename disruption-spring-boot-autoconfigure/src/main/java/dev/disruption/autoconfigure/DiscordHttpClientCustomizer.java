package dev.disruption.autoconfigure;

import reactor.netty.http.client.HttpClient;

/** Changes the client that connects to Discord, for requests and the gateway alike; a bean of this type is enough. */
@FunctionalInterface
public interface DiscordHttpClientCustomizer {

	/** @return the client to use, which is a changed copy: Reactor Netty's don't change themselves */
	HttpClient customize(HttpClient client);

}
