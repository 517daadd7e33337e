package dev.disruption.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.disruption.simulator.Refusal;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;

/** A person in a channel. */
public final class Speaker {

	private final Simulator simulator;

	private final HandledEvents handled;

	private final Person person;

	private final Channel channel;

	Speaker(Simulator simulator, HandledEvents handled, Person person, Channel channel) {
		this.simulator = simulator;
		this.handled = handled;
		this.person = person;
		this.channel = channel;
	}

	/** Sends a message. */
	public Conversation says(String text) {
		Stage stage = stage();
		return new Conversation(stage, this.person, this.simulator.say(this.person, this.channel, text).path("id").asString(""));
	}

	/** Says nothing, to see what the bot says here from now on. */
	public Conversation listens() { return new Conversation(stage(), this.person, null); }

	/** Sends a file of text. */
	public Conversation uploads(String name, String content) {
		return uploads(name, "text/plain", content.getBytes(StandardCharsets.UTF_8), "");
	}

	/** Sends a file, with a text beside it that may be empty. */
	public Conversation uploads(String name, String contentType, byte[] content, String text) {
		Stage stage = stage();
		String file = this.simulator.people().upload(this.channel, name, contentType, content).path("id").asString("");
		return new Conversation(stage, this.person,
				this.simulator.people().say(this.person, this.channel, text, null, List.of(file)).path("id").asString(""));
	}

	/** Opens a thread. @return the same person in it */
	public Speaker opensThread(String name) {
		return new Speaker(this.simulator, this.handled, this.person, this.simulator.people().openThread(this.person, this.channel, name, null));
	}

	/** Opens a thread about a message. @return the same person in it */
	public Speaker opensThread(String name, String messageId) {
		return new Speaker(this.simulator, this.handled, this.person,
				this.simulator.people().openThread(this.person, this.channel, name, messageId));
	}

	/** Goes to a thread of this channel that somebody has opened. */
	public Speaker inThread(String name) {
		Channel thread = this.simulator.world().threads().in(this.channel.id()).stream().filter(one -> one.name().equals(name)).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no thread '" + name + "' in #" + this.channel.name()));
		return new Speaker(this.simulator, this.handled, this.person, thread);
	}

	/** Opens a poll that lasts a day. */
	public Conversation asks(String question, String... answers) {
		Stage stage = stage();
		return new Conversation(stage, this.person,
				this.simulator.people().ask(this.person, this.channel, question, List.of(answers)).path("id").asString(""));
	}

	/** Votes in a poll. @param answers their numbers, from 1 on */
	public Conversation votes(String messageId, Integer... answers) {
		Stage stage = stage();
		this.simulator.people().vote(this.person, this.channel, messageId, List.of(answers));
		return new Conversation(stage, this.person, null);
	}

	/** Pins a message. */
	public Conversation pins(String messageId) {
		Stage stage = stage();
		this.simulator.people().pin(this.person, this.channel, messageId, true);
		return new Conversation(stage, this.person, null);
	}

	/** Takes somebody out of the guild, as a moderator does. */
	public Conversation kicks(User target, String reason) {
		Stage stage = stage();
		this.simulator.moderators().kick(this.person, this.simulator.world().guild(), target.person(), reason);
		return new Conversation(stage, this.person, null);
	}

	/** Bans somebody from the guild, as a moderator does. */
	public Conversation bans(User target, String reason) {
		Stage stage = stage();
		this.simulator.moderators().ban(this.person, this.simulator.world().guild(), target.person(), reason);
		return new Conversation(stage, this.person, null);
	}

	/** Keeps somebody from speaking for a while, as a moderator does. */
	public Conversation timesOut(User target, Duration duration, String reason) {
		Stage stage = stage();
		this.simulator.moderators().timeOut(this.person, this.simulator.world().guild(), target.person(), duration, reason);
		return new Conversation(stage, this.person, null);
	}

	/** Gives somebody a role, as a moderator does who has a higher one. */
	public Conversation gives(User target, String role) {
		Stage stage = stage();
		World world = this.simulator.world();
		this.simulator.moderators().give(this.person, world.guild(), target.person(), world.role(role), null);
		return new Conversation(stage, this.person, null);
	}

	/** Takes a role away from somebody, as a moderator does who has a higher one. */
	public Conversation takes(User target, String role) {
		Stage stage = stage();
		World world = this.simulator.world();
		this.simulator.moderators().take(this.person, world.guild(), target.person(), world.role(role), null);
		return new Conversation(stage, this.person, null);
	}

	/** Goes into a voice channel of the guild. */
	public Conversation joinsVoice(String channel) {
		Stage stage = stage();
		this.simulator.voice().join(this.person, this.simulator.world().channel(channel));
		return new Conversation(stage, this.person, null);
	}

	/** Leaves the voice channel. */
	public Conversation leavesVoice() {
		Stage stage = stage();
		this.simulator.voice().leave(this.person, this.simulator.world().guild());
		return new Conversation(stage, this.person, null);
	}

	/** Takes somebody to another voice channel, as a moderator does. */
	public Conversation movesToVoice(User target, String channel) {
		Stage stage = stage();
		World world = this.simulator.world();
		this.simulator.moderators().move(this.person, world.guild(), target.person(), world.channel(channel));
		return new Conversation(stage, this.person, null);
	}

	/**
	 * Tries something that they may not do.
	 * @param reason a part of the reason: the name of the permission that is missing, for instance
	 */
	public Speaker isRefused(Consumer<Speaker> deed, String reason) {
		Stage stage = stage();
		try {
			deed.accept(this);
		}
		catch (Refusal refusal) {
			if (!String.valueOf(refusal.getMessage()).contains(reason)) {
				throw stage.failure("Expected a refusal because of \"" + reason + "\", but " + refusal.getMessage(), refusal);
			}
			return this;
		}
		throw stage.failure("Expected " + this.person.name() + " to be refused because of \"" + reason + "\", but they were not", null);
	}

	/** Begins to type. */
	public Conversation types() {
		Stage stage = stage();
		this.simulator.people().type(this.person, this.channel);
		return new Conversation(stage, this.person, null);
	}

	/**
	 * Runs a slash command of the bot as one types it: {@code /userinfo user:@grace}. Waits for the bot to register its commands.
	 *
	 * @throws IllegalArgumentException if there is no such command, or an option is missing or wrong
	 */
	public Interaction runs(String commandLine) {
		awaitCommands();
		return new Interaction(stage(), this.person, () -> this.simulator.run(this.person, this.channel, commandLine));
	}

	/** Runs a command of the context menu of a person. */
	public Interaction runsOn(User target, String command) {
		awaitCommands();
		return new Interaction(stage(), this.person, () -> this.simulator.people().runOn(this.person, this.channel, command, target.person()));
	}

	/** Runs a command of the context menu of a message. */
	public Interaction runsOn(String messageId, String command) {
		awaitCommands();
		return new Interaction(stage(), this.person, () -> this.simulator.people().runOn(this.person, this.channel, command, messageId));
	}

	/**
	 * Types into an option that completes itself.
	 *
	 * @param command the command with its groups, without options: {@code /tag show}
	 */
	public Interaction completes(String command, String option, String typed) {
		awaitCommands();
		String path = command.startsWith("/") ? command.substring(1) : command;
		return new Interaction(stage(), this.person,
				() -> this.simulator.people().complete(this.person, this.channel, path, Map.of(option, typed), option));
	}

	/** Reacts to a message. */
	public Conversation reacts(String messageId, String emoji) {
		Stage stage = stage();
		this.simulator.people().react(this.person, this.channel, messageId, emoji);
		return new Conversation(stage, this.person, null);
	}

	/** Takes a reaction back. */
	public Conversation unreacts(String messageId, String emoji) {
		Stage stage = stage();
		this.simulator.people().unreact(this.person, this.channel, messageId, emoji);
		return new Conversation(stage, this.person, null);
	}

	/** Deletes a message of somebody else, as a moderator does. */
	public Conversation deletes(String messageId) {
		Stage stage = stage();
		this.simulator.people().delete(this.person, this.channel, messageId);
		return new Conversation(stage, this.person, null);
	}

	private Stage stage() { return new Stage(this.simulator, this.handled, this.channel); }

	private void awaitCommands() {
		this.simulator.journal().await("the bot to register its commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, Patience.TIMEOUT);
	}

}
