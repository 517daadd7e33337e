package dev.disruption.model.lobby;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a lobby, whether it is created or modified.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class LobbyBody<B extends LobbyBody<B>> extends Body<B> {

	/** Seconds after which an idle lobby is closed, 5 to 604800. */
	public B idleTimeoutSeconds(@Limit(min = 5, max = 604800) @Nullable Integer idleTimeoutSeconds) { return set("idle_timeout_seconds", idleTimeoutSeconds); }

	/** At most 1000 characters together. */
	public B metadata(@Nullable Map<String, String> metadata) { return set("metadata", metadata); }

	/** At most 25 users; in place of those who are there. */
	public B members(@Limit(max = 25) @Nullable List<LobbyMemberRequest> members) { return set("members", members); }

	public B flags(@Nullable Integer flags) { return set("flags", flags); }

	/** Receives the lobby's webhook events instead of the application's address; at most 512 characters. */
	public B overrideEventWebhooksUrl(@Nullable String overrideEventWebhooksUrl) { return set("override_event_webhooks_url", overrideEventWebhooksUrl); }

}
