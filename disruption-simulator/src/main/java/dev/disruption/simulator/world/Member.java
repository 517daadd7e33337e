package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.List;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A person in a guild; see <a href="https://docs.discord.com/developers/resources/guild#guild-member-object">Guild Member Object</a>. */
public record Member(Person person, @Nullable String nick, List<String> roles, Instant joinedAt) {

	/** The member with its user. */
	public ObjectNode document() {
		ObjectNode member = partial();
		member.set("user", this.person.document());
		return member.put("deaf", false).put("mute", false);
	}

	/** As in a message: without the user. */
	ObjectNode withoutUser() { return partial().put("deaf", false).put("mute", false); }

	/** As in resolved data: without user, deaf and mute. */
	public ObjectNode partial() {
		ObjectNode member = Json.object().put("nick", this.nick).putNull("avatar").putNull("banner")
			.put("joined_at", Json.timestamp(this.joinedAt)).putNull("premium_since").put("flags", 0).put("pending", false)
			.putNull("communication_disabled_until");
		member.set("roles", Json.texts(this.roles));
		return member;
	}

}
