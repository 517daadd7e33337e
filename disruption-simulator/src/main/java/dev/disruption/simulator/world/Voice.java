package dev.disruption.simulator.world;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
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

	/** Somebody takes a member from one voice channel to another, or with null out of it. @throws Problem 40032 if they are in none */
	public void transfer(Guild guild, Person person, @Nullable Channel channel) {
		ObjectNode state = this.world.of(THING).find(guild.id(), person.id());
		if (state == null) {
			throw Problem.of(400, 40032, "Target user is not connected to voice.");
		}
		if (channel != null && !channel.isVocal()) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		move(guild, person, channel, Json.object(), state.path("session_id").asString());
	}

	/** A member says something of themselves. @param self {@code self_deaf} and the like @throws Problem 40032 if they are in no channel */
	public void describe(Guild guild, Person person, JsonNode self) {
		ObjectNode state = this.world.of(THING).find(guild.id(), person.id());
		if (state == null) {
			throw Problem.of(400, 40032, "Target user is not connected to voice.").because("they are in no voice channel");
		}
		move(guild, person, channel(guild, state), self, state.path("session_id").asString());
	}

	/** A channel is about to be gone: nobody can stay in it. */
	void empty(Channel channel) {
		String guildId = String.valueOf(channel.guildId());
		in(guildId).stream().filter(state -> channel.id().equals(Json.textOf(state, "channel_id")))
			.forEach(state -> this.world.of(THING).delete(guildId, state.path("user_id").asString(), null));
	}

	/** The member's mute or deaf changed. */
	void refresh(Guild guild, Person person) {
		ObjectNode state = this.world.of(THING).find(guild.id(), person.id());
		if (state != null) {
			move(guild, person, channel(guild, state), Json.object(), state.path("session_id").asString());
		}
	}

	private static Channel channel(Guild guild, ObjectNode state) {
		return Objects.requireNonNull(guild.channel(state.path("channel_id").asString()), "A voice state has a channel");
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
