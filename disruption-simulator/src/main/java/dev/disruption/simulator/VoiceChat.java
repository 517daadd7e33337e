package dev.disruption.simulator;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Rights;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** People in voice channels, where they are seen but nothing is heard; whoever may not go there gets a {@link Refusal}. */
public final class VoiceChat {

	private final World world;

	VoiceChat(World world) { this.world = world; }

	/** Goes into a voice channel, from wherever they are in this guild. */
	public void join(Person person, Channel channel) {
		Refusal.orElse(person, "go to " + channel.name(), () -> this.world.atomically(() -> {
			Rights rights = this.world.rights(person);
			rights.see(channel);
			rights.connect(channel);
			this.world.voice().move(this.world.requireGuild(String.valueOf(channel.guildId())), person, channel);
		}));
	}

	/** Leaves the voice channel of a guild; nothing happens to those who are in none. */
	public void leave(Person person, Guild guild) { this.world.voice().move(guild, person, null); }

	/** Lets nobody hear them, or everybody again. */
	public void mute(Person person, Guild guild, boolean on) { say(person, guild, Json.object().put("self_mute", on)); }

	/** Hears nobody, or everybody again: who hears nobody is not heard, either. */
	public void deafen(Person person, Guild guild, boolean on) {
		say(person, guild, Json.object().put("self_deaf", on).put("self_mute", on));
	}

	private void say(Person person, Guild guild, ObjectNode self) {
		Refusal.orElse(person, "mute or deafen themselves", () -> this.world.atomically(() -> this.world.voice().describe(guild, person, self)));
	}

}
