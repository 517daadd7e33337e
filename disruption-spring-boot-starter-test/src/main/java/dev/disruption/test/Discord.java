package dev.disruption.test;

import java.util.concurrent.atomic.AtomicInteger;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.world.Channel;

/** The people of a simulated Discord: {@code discord.user("ada").in("general").says("!ping").expectReply("Pong!")}. */
public final class Discord {

	private final AtomicInteger rooms = new AtomicInteger();

	private final Simulator simulator;

	private final HandledEvents handled;

	public Discord(Simulator simulator) { this(simulator, new HandledEvents(false)); }

	Discord(Simulator simulator, HandledEvents handled) {
		this.simulator = simulator;
		this.handled = handled;
	}

	/** A person by their name; somebody who wasn't there before is created, but has not joined the guild. */
	public User user(String name) { return new User(this.simulator, this.handled, name); }

	/** A channel of the guild, to see what happens in it. */
	public Conversation channel(String name) {
		return new Conversation(new Stage(this.simulator, this.handled, this.simulator.world().channel(name)), null, null);
	}

	/** Opens a channel that no other test knows, so that tests on one Discord can run side by side. @return its name */
	public String newChannel() {
		Channel channel = this.simulator.world().addChannel("room-" + this.rooms.incrementAndGet());
		return channel.name();
	}

	/** The simulator itself, for its faults, its journal and the rules that the bot broke. */
	public Simulator simulator() { return this.simulator; }

}
