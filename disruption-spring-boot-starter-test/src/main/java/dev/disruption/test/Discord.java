package dev.disruption.test;

import dev.disruption.simulator.Simulator;

/** The people of a simulated Discord: {@code discord.user("ada").in("general").says("!ping").expectReply("Pong!")}. */
public final class Discord {

	private final Simulator simulator;

	public Discord(Simulator simulator) {
		this.simulator = simulator;
	}

	/** A person by their name; somebody who wasn't there before is created, but has not joined the guild. */
	public User user(String name) {
		return new User(this.simulator, name);
	}

	/** A channel of the guild, to see what happens in it. */
	public Conversation channel(String name) {
		return new Conversation(this.simulator, this.simulator.world().channel(name));
	}

	/** The simulator itself, for its faults, its journal and the rules that the bot broke. */
	public Simulator simulator() {
		return this.simulator;
	}

}
