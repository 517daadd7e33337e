package dev.disruption.rest;

import java.util.Set;

import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * Which endpoint a request goes to, and on whose behalf Discord counts it.
 *
 * @param method the HTTP method
 * @param template the path with its variables unexpanded
 * @param major the channel, guild or webhook that the path begins with, expanded; empty if it begins with none. May hold a webhook's token
 * @param part which part of the route's requests, where Discord limits parts of them apart; empty mostly
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate Limits</a>
 */
record Route(String method, String template, String major, String part) {

	static final String ATTRIBUTE = Route.class.getName();

	private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "PATCH");

	Route(String method, String template, String major) {
		this(method, template, major, "");
	}

	static Route of(ClientRequest request) {
		return (Route) request.attribute(ATTRIBUTE)
			.orElseThrow(() -> new IllegalStateException("A request without a route has no budget: call through DiscordRest.resource(...)"));
	}

	/** A part of this route's requests. */
	Route part(String part) {
		return new Route(this.method, this.template, this.major, part);
	}

	/** What has a limit of its own, its major parameter apart. */
	String limited() {
		return this.part.isEmpty() ? toString() : this + " " + this.part;
	}

	/** Whether Discord answers for an interaction: authenticated by the interaction's own token, and not bound to the global limit. */
	boolean interaction() {
		return this.template.contains("{interactionToken}");
	}

	/** Whether this is the first answer to an interaction, which has three seconds and no limit worth queueing for. */
	boolean callback() {
		return this.template.endsWith("{interactionToken}/callback");
	}

	/** Whether the bot's token goes with the request; interactions and webhooks bring their own in the path. */
	boolean authenticated() {
		return !this.template.contains("Token}");
	}

	/** Whether it is about reactions, whose limits have been advertised wrongly for years. */
	boolean reaction() {
		return this.template.contains("/reactions");
	}

	boolean idempotent() {
		return IDEMPOTENT.contains(this.method);
	}

	/** What may be shown: method and template, never a token. */
	@Override
	public String toString() {
		return this.method + " " + this.template;
	}

}
