package dev.disruption.simulator.world;

import java.util.Set;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bot's application as its owner set it up.
 * @param bot the bot's user; the application has the same id
 * @param approved the privileged intents that the settings allow
 */
public record Application(Person bot, Set<Intent> approved) {

	private static final int PRESENCES_LIMITED = 1 << 13;

	private static final int MEMBERS_LIMITED = 1 << 15;

	private static final int CONTENT_LIMITED = 1 << 19;

	public Application {
		approved = Set.copyOf(approved);
	}

	public String id() { return this.bot.id(); }

	/** Whether messages reach the bot with their content, over REST too. */
	public boolean readsContent() { return this.approved.contains(Intent.MESSAGE_CONTENT); }

	public int flags() {
		return (this.approved.contains(Intent.GUILD_PRESENCES) ? PRESENCES_LIMITED : 0)
				| (this.approved.contains(Intent.GUILD_MEMBERS) ? MEMBERS_LIMITED : 0)
				| (readsContent() ? CONTENT_LIMITED : 0);
	}

	/** See <a href="https://docs.discord.com/developers/resources/application#application-object">Application Object</a>. */
	public ObjectNode document(Person owner, int guilds) {
		ObjectNode application = Json.object().put("id", id()).put("name", this.bot.name()).putNull("icon")
			.put("description", "A bot in the simulator")
			.put("summary", "").put("type", (String) null).put("bot_public", true).put("bot_require_code_grant", false)
			.put("verify_key", "0".repeat(64)).put("flags", flags()).put("approximate_guild_count", guilds);
		application.set("owner", owner.document());
		application.set("bot", this.bot.document());
		application.putNull("team");
		application.putArray("tags");
		application.putArray("redirect_uris");
		application.putNull("interactions_endpoint_url");
		application.putObject("integration_types_config").putObject("0");
		return application;
	}

}
