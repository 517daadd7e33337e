package dev.disruption.simulator.world;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A role of a guild; see <a href="https://docs.discord.com/developers/topics/permissions#role-object">Role Object</a>.
 * @param color an RGB number, 0 for none
 * @param permissions the documented bits
 * @param managed whether it belongs to the bot
 */
public record Role(String id, String name, int color, int position, long permissions, boolean managed) {

	public String mention() { return "<@&" + this.id + ">"; }

	ObjectNode document(String botId) {
		ObjectNode role = Json.object().put("id", this.id).put("name", this.name).put("color", this.color);
		role.putObject("colors").put("primary_color", this.color).putNull("secondary_color").putNull("tertiary_color");
		role.put("hoist", this.color != 0).putNull("icon").putNull("unicode_emoji").put("position", this.position)
			.put("permissions", Long.toString(this.permissions)).put("managed", this.managed)
			.put("mentionable", !this.managed && this.position > 0).put("flags", 0);
		if (this.managed) {
			role.putObject("tags").put("bot_id", botId);
		}
		return role;
	}

}
