package dev.disruption.simulator.world;

import java.util.List;
import java.util.Set;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's application as its owner set it up; see <a href="https://docs.discord.com/developers/resources/application#application-object">Application Object</a>. */
public final class Application {

	private static final int PRESENCES_LIMITED = 1 << 13;

	private static final int MEMBERS_LIMITED = 1 << 15;

	private static final int CONTENT_LIMITED = 1 << 19;

	private static final Structure FIELDS = new Structure().optional("icon", Type.image(), null).optional("cover_image", Type.image())
		.optional("interactions_endpoint_url", Type.text(0, 2048), null).optional("role_connections_verification_url", Type.text(0, 2048), null)
		.optional("custom_install_url", Type.text(0, 2048)).optional("tags", Type.list(5, Type.text(0, 20)), List.of())
		.optional("event_webhooks_url", Type.text(0, 2048)).optional("event_webhooks_status", Type.choice(1, 2, 3), 1)
		.optional("event_webhooks_types", Type.list(100, Type.text(1, 100))).optional("install_params", Type.anyObject())
		.optional("integration_types_config", Type.anyObject());

	private final Person bot;

	private final Set<Intent> approved;

	private volatile ObjectNode settings = FIELDS.create(Json.object());

	private volatile String description = "A bot in the simulator";

	private volatile ObjectNode profile = Json.object();

	/** @param bot the bot's user; the application has the same id
	 * @param approved the privileged intents that the settings allow */
	public Application(Person bot, Set<Intent> approved) {
		this.bot = bot;
		this.approved = Set.copyOf(approved);
		this.settings.putObject("integration_types_config").putObject("0");
	}

	public String id() { return this.bot.id(); }

	public Person bot() { return this.bot; }

	public Set<Intent> approved() { return this.approved; }

	/** Whether messages reach the bot with their content, over REST too. */
	public boolean readsContent() { return this.approved.contains(Intent.MESSAGE_CONTENT); }

	public int flags() {
		return (this.approved.contains(Intent.GUILD_PRESENCES) ? PRESENCES_LIMITED : 0)
				| (this.approved.contains(Intent.GUILD_MEMBERS) ? MEMBERS_LIMITED : 0)
				| (readsContent() ? CONTENT_LIMITED : 0);
	}

	/** Avatar and banner of the bot. */
	public ObjectNode profile() { return this.profile; }

	public void profile(JsonNode changed) { this.profile = (ObjectNode) changed.deepCopy(); }

	/** Changes what the body of Edit Current Application has.
	 * @throws dev.disruption.simulator.problem.Problem 50035 if it is invalid */
	public void edit(ObjectNode body) {
		FIELDS.check(body, false);
		ObjectNode changed = this.settings.deepCopy();
		FIELDS.merge(changed, body);
		this.settings = changed;
		JsonNode text = body.path("description");
		this.description = text.isObject() ? Json.textOf(text, "default", "") : text.asString(this.description);
	}

	public ObjectNode document(Person owner, int guilds) {
		ObjectNode application = Json.object().put("id", id()).put("name", this.bot.name()).put("description", this.description)
			.put("summary", "").put("type", (String) null).put("bot_public", true).put("bot_require_code_grant", false)
			.put("verify_key", "0".repeat(64)).put("flags", flags()).put("flags_new", Integer.toString(flags()))
			.put("approximate_guild_count", guilds).put("approximate_user_install_count", 0).put("approximate_user_authorization_count", 0)
			.put("explicit_content_filter", 0);
		application.set("owner", owner.document());
		application.set("bot", this.bot.document());
		application.putNull("team");
		application.putArray("redirect_uris");
		application.putArray("eligible_oauth2_scopes").add("bot").add("applications.commands");
		application.setAll(this.settings.deepCopy());
		return application;
	}

}
