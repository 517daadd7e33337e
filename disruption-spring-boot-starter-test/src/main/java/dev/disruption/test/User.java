package dev.disruption.test;

import java.util.Objects;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;

/** A person, who can join the guild and act in its channels. */
public final class User {

	private final Simulator simulator;

	private final HandledEvents handled;

	private final Person person;

	User(Simulator simulator, HandledEvents handled, String name) {
		this.simulator = simulator;
		this.handled = handled;
		World world = simulator.world();
		this.person = world.atomically(
				() -> Objects.requireNonNullElseGet(world.personByName(name), () -> world.addPerson(name)));
	}

	/** Goes to a channel, to act there. */
	public Speaker in(String channel) {
		return new Speaker(this.simulator, this.handled, this.person, this.simulator.world().channel(channel));
	}

	/** Goes to the conversation with the bot that nobody else sees. */
	public Speaker inPrivate() {
		return new Speaker(this.simulator, this.handled, this.person, this.simulator.world().direct(this.person));
	}

	/** Joins the guild; what the bot does about it can be expected in a channel. */
	public User joins() {
		this.simulator.world().join(this.person);
		return this;
	}

	/** Leaves the guild. */
	public User leaves() {
		this.simulator.world().leave(this.person);
		return this;
	}

	/** Is given a role of the guild, {@code Moderators} for instance. */
	public User withRole(String role) {
		this.simulator.world().give(this.person, this.simulator.world().role(role));
		return this;
	}

	/** Comes, goes, or tells what they do. @param status online, idle, dnd or offline */
	public User shows(String status) {
		this.simulator.world().presences().set(this.person, status, (String) null);
		return this;
	}

	public String id() { return this.person.id(); }

	/** How a message mentions them. */
	public String mention() { return this.person.mention(); }

	Person person() { return this.person; }

}
