package dev.disruption.simulator.world;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person in a guild; see <a href="https://docs.discord.com/developers/resources/guild#guild-member-object">Guild Member Object</a>.
 * @param more fields that differ from a new member's; null for none, as of nearly all members
 */
public record Member(Person person, @Nullable String nick, List<String> roles, Instant joinedAt, @Nullable ObjectNode more) {

	public Member(Person person, @Nullable String nick, List<String> roles, Instant joinedAt) { this(person, nick, roles, joinedAt, null); }

	/** The member with its user. */
	public ObjectNode document() {
		ObjectNode member = withoutUser();
		member.set("user", this.person.document());
		return member;
	}

	/** As in a message: without the user. */
	ObjectNode withoutUser() {
		ObjectNode member = partial();
		return member.put("deaf", isTrue("deaf")).put("mute", isTrue("mute"));
	}

	/** As in resolved data: without user, deaf and mute. */
	public ObjectNode partial() {
		ObjectNode member = Json.object().put("nick", this.nick).putNull("avatar").putNull("banner")
			.put("joined_at", Json.timestamp(this.joinedAt)).putNull("premium_since").put("flags", 0).put("pending", false)
			.putNull("communication_disabled_until");
		member.set("roles", Json.texts(this.roles));
		if (this.more != null) {
			member.setAll(this.more.deepCopy());
			member.remove(List.of("deaf", "mute"));
		}
		return member;
	}

	/** Whether a timeout keeps the member from speaking. */
	boolean isSilenced(Instant now) {
		String until = this.more == null ? null : Json.textOf(this.more, "communication_disabled_until");
		return until != null && OffsetDateTime.parse(until).toInstant().isAfter(now);
	}

	private boolean isTrue(String field) { return this.more != null && Json.isTrue(this.more, field); }

}
