package dev.disruption.model.gateway;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;

/** What a bot can say of its own <a href="https://docs.discord.com/developers/events/gateway-events#activity-object">activity</a>. */
public final class BotActivity extends Body<BotActivity> {

	public BotActivity name(String name) { return set("name", name); }

	public BotActivity type(Activity.Type type) { return set("type", type); }

	/** The text of a custom status, or a line below the name. */
	public BotActivity state(@Nullable String state) { return set("state", state); }

	/** Streaming only: an address on Twitch or YouTube. */
	public BotActivity url(@Nullable String url) { return set("url", url); }

}
