package dev.disruption.simulator.world;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A user, human or bot; see <a href="https://docs.discord.com/developers/resources/user#user-object">User Object</a>.
 * @param avatar the hash of their picture, of which there is one for each hash; null for none
 */
public record Person(String id, String name, String displayName, boolean bot, @Nullable String avatar) {

	/** Somebody without a picture. */
	public Person(String id, String name, String displayName, boolean bot) { this(id, name, displayName, bot, null); }

	/** How a message mentions them. */
	public String mention() { return "<@" + this.id + ">"; }

	public ObjectNode document() {
		ObjectNode user = Json.object().put("id", this.id).put("username", this.name).put("avatar", this.avatar).put("public_flags", 0)
			.put("flags", 0).putNull("primary_guild");
		if (this.bot) {
			return user.put("discriminator", "0001").putNull("global_name").put("bot", true);
		}
		return user.put("discriminator", "0").put("global_name", this.displayName);
	}

}
