package dev.disruption.test;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;

/** A person in a channel. */
public final class Speaker {

	private final Simulator simulator;

	private final Person person;

	private final Channel channel;

	Speaker(Simulator simulator, Person person, Channel channel) {
		this.simulator = simulator;
		this.person = person;
		this.channel = channel;
	}

	/** Sends a message. */
	public Conversation says(String text) {
		Conversation conversation = new Conversation(this.simulator, this.channel);
		this.simulator.say(this.person, this.channel, text);
		return conversation;
	}

	/**
	 * Runs a slash command of the bot as one types it: {@code /userinfo user:@grace}. Waits for the bot to register its commands.
	 *
	 * @throws IllegalArgumentException if there is no such command, or an option is missing or wrong
	 */
	public CommandRun runs(String commandLine) {
		this.simulator.journal().await("the bot to register its commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, Patience.TIMEOUT);
		Invocation invocation = this.simulator.run(this.person, this.channel, commandLine);
		return new CommandRun(invocation, new Conversation(this.simulator, this.channel));
	}

}
