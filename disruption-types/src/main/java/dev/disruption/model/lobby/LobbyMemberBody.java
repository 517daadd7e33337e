package dev.disruption.model.lobby;

import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a member of a lobby.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class LobbyMemberBody<B extends LobbyMemberBody<B>> extends Body<B> {

	/** At most 1000 characters together. */
	public B metadata(@Nullable Map<String, String> metadata) { return set("metadata", metadata); }

	public B flags(@Nullable Flags<LobbyMember.Flag> flags) { return set("flags", flags); }

}
