package dev.disruption.simulator.world;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is in which voice channel; see <a href="https://docs.discord.com/developers/resources/voice#voice-state-object">Voice State Object</a>. */
public final class Voice {

	/** Keyed by the person's id. */
	public static final Thing THING = Thing.of("Voice State", 10065, new Structure().fixed("guild_id", null).fixed("channel_id", null)
		.fixed("session_id", "").fixed("deaf", false).fixed("mute", false).fixed("self_deaf", false).fixed("self_mute", false)
		.fixed("self_stream", false).fixed("self_video", false).optional("suppress", Type.truth(), false)
		.optional("request_to_speak_timestamp", Type.moment(), null))
		.keyed("user_id").events("VOICE_STATE_UPDATE", "VOICE_STATE_UPDATE", "VOICE_STATE_UPDATE").told(Voice::event);

	private final World world;

	Voice(World world) { this.world = world; }

	public Collection<ObjectNode> in(String guildId) { return this.world.of(THING).in(guildId); }

	/** A member goes into a voice channel, into another one, or with null out of it. */
	public void move(Guild guild, Person person, @Nullable Channel channel) {
		move(guild, person, channel, Json.object(), "voice-"
				+ person.id());
	}

	/** @param self what the member says of themselves: {@code self_deaf} and the like
	 * @param sessionId the gateway session that it belongs to */
	public void move(Guild guild, Person person, @Nullable Channel channel, JsonNode self, String sessionId) {
		this.world.atomically(() -> {
			Store states = this.world.of(THING);
			ObjectNode before = states.find(guild.id(), person.id());
			if (channel == null) {
				if (before != null) {
					states.delete(guild.id(), person.id(), null);
				}
				return;
			}
			ObjectNode after = before == null ? Json.object().put("user_id", person.id()).setAll(THING.structure().create(Json.object()))
					: before.deepCopy();
			Member member = guild.member(person.id());
			boolean newcomer = before == null || !channel.id().equals(Json.textOf(before, "channel_id"));
			after.put("guild_id", guild.id()).put("channel_id", channel.id()).put("session_id", sessionId)
				.put("mute", member != null && Json.isTrue(member.document(), "mute"))
				.put("deaf", member != null && Json.isTrue(member.document(), "deaf"));
			if (newcomer) {
				after.put("suppress", channel.type() == Channel.STAGE).putNull("request_to_speak_timestamp");
			}
			List.of("self_deaf", "self_mute", "self_video", "self_stream").stream().filter(self::has)
				.forEach(field -> after.put(field, Json.isTrue(self, field)));
			if (before == null) {
				states.add(guild.id(), after, null);
			}
			else {
				states.replace(guild.id(), before, after, null);
			}
		});
	}

	/** The member's mute or deaf changed. */
	void refresh(Guild guild, Person person) {
		ObjectNode state = this.world.of(THING).find(guild.id(), person.id());
		if (state != null) {
			Channel channel = Objects.requireNonNull(guild.channel(state.path("channel_id").asString()), "A voice state has a channel");
			move(guild, person, channel, Json.object(), state.path("session_id").asString());
		}
	}

	/** The state as it is answered: with the member. */
	public ObjectNode document(String guildId, ObjectNode state) {
		ObjectNode document = state.deepCopy();
		Guild guild = this.world.guildById(guildId);
		Member member = guild == null ? null : guild.member(state.path("user_id").asString());
		if (member != null) {
			document.set("member", member.document());
		}
		return document;
	}

	private static ObjectNode event(Change change) {
		ObjectNode state = change.world().voice().document(change.scope(), change.document());
		return change.kind() == Change.Kind.DELETED ? state.putNull("channel_id") : state;
	}

}
