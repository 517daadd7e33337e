package dev.disruption.simulator.world;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A role of a guild as it was at a moment; see <a href="https://docs.discord.com/developers/topics/permissions#role-object">Role Object</a>.
 * @param document nobody may change it
 */
public record Role(ObjectNode document) {

	private static final Structure COLORS = new Structure().optional("primary_color", Type.number(0, 0xFFFFFF), 0)
		.optional("secondary_color", Type.number(0, 0xFFFFFF), null).optional("tertiary_color", Type.number(0, 0xFFFFFF), null);

	public static final Thing THING = Thing.of("Role", 10011, new Structure()
		.optional("name", Type.text(1, 100), "new role").optional("permissions", Type.bits()).optional("color", Type.number(0, 0xFFFFFF), 0)
		.optional("colors", Type.object(COLORS)).optional("hoist", Type.truth(), false).optional("icon", Type.image(), null)
		.optional("unicode_emoji", Type.text(0, 100), null).optional("mentionable", Type.truth(), false).fixed("managed", false)
		.fixed("position", 1).fixed("flags", 0))
		.most(250, 30005).events("GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE").told(Role::event).audited(30, 31, 32)
		.completing(Role::complete).deleting(Role::forget);

	public String id() { return this.document.path("id").asString(); }

	public String name() { return this.document.path("name").asString(); }

	/** An RGB number, 0 for none. */
	public int color() { return this.document.path("color").asInt(0); }

	public int position() { return this.document.path("position").asInt(0); }

	/** The documented bits. */
	public long permissions() { return Json.longOf(this.document, "permissions", 0); }

	/** Whether it belongs to the bot. */
	public boolean managed() { return Json.isTrue(this.document, "managed"); }

	public String mention() { return "<@&" + id() + ">"; }

	static ObjectNode document(String id, String name, int color, int position, long permissions, @Nullable String botId) {
		ObjectNode role = Json.object().put("id", id);
		role.setAll(THING.structure().create(Json.object().put("name", name).put("color", color).put("permissions", permissions)
			.put("hoist", color != 0).put("mentionable", botId == null && position > 0)));
		role.put("position", position);
		paint(role);
		if (botId != null) {
			role.put("managed", true).putObject("tags").put("bot_id", botId);
		}
		return role;
	}

	private static void complete(Draft draft) {
		ObjectNode role = draft.document();
		if (!Json.isPresent(role.get("permissions"))) {
			Role everyone = new Role(draft.world().of(THING).require(draft.scope(), draft.scope()));
			role.put("permissions", Long.toString(everyone.permissions()));
		}
		if (draft.body().path("colors").isObject()) {
			role.put("color", role.path("colors").path("primary_color").asInt(0));
		}
		else if (draft.isNew() || draft.body().has("color")) {
			paint(role);
		}
	}

	private static void forget(Change change) {
		String id = change.document().path("id").asString();
		change.world().requireGuild(change.scope()).withoutRole(id);
	}

	private static void paint(ObjectNode role) {
		role.putObject("colors").put("primary_color", role.path("color").asInt(0)).putNull("secondary_color").putNull("tertiary_color");
	}

	private static ObjectNode event(Change change) {
		ObjectNode data = Json.object().put("guild_id", change.scope());
		if (change.kind() == Change.Kind.DELETED) {
			return data.put("role_id", change.document().path("id").asString());
		}
		data.set("role", change.document());
		return data;
	}

}
