package dev.disruption.model.gateway;

import java.util.List;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/events/gateway-events#update-presence-gateway-presence-update-structure">Update Presence</a>; all four fields are required. */
public final class UpdatePresence extends Body<UpdatePresence> {

	/** the opcode of this command */
	public static final int OPCODE = 3;

	/** Milliseconds of Unix time since when the bot idles, or {@code null}. */
	public UpdatePresence since(@Nullable Long since) { return set("since", since); }

	public UpdatePresence activities(List<BotActivity> activities) { return set("activities", activities); }

	public UpdatePresence status(Presence.Status status) { return set("status", status); }

	public UpdatePresence afk(boolean afk) { return set("afk", afk); }

}
