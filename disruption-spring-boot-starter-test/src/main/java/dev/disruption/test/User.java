package dev.disruption.test;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;

/** A person, who can join the guild and act in its channels. */
public final class User {

	private final Simulator simulator;

	private final Person person;

	User(Simulator simulator, String name) {
		this.simulator = simulator;
		World world = simulator.world();
		this.person = world.people().stream().filter(known -> known.name().equals(name)).findFirst().orElseGet(() -> world.addPerson(name));
	}

	/** Goes to a channel, to act there. */
	public Speaker in(String channel) {
		return new Speaker(this.simulator, this.person, this.simulator.world().channel(channel));
	}

	/** Joins the guild; what the bot does about it can be expected in a channel. */
	public User joins() {
		this.simulator.world().join(this.person);
		return this;
	}

	public String id() {
		return this.person.id();
	}

}
